import * as v from 'valibot'
import { askServer } from '#components/board/ask-server.ts'
import { readBoardTree } from '#lib/exchange/board-file.ts'
import type { Board } from '#lib/model/board.ts'

const version = v.object({
  id: v.string(),
  name: v.nullable(v.string()),
  author: v.object({ id: v.string(), name: v.string() }),
  madeAt: v.number(),
})
const versions = v.object({ versions: v.array(version) })
const activity = v.object({
  number: v.number(),
  at: v.number(),
  person: v.object({ id: v.string(), name: v.string() }),
  what: v.string(),
  about: v.record(v.string(), v.nullable(v.string())),
})
const activities = v.object({ activity: v.array(activity) })

/** The board as it once was; nobody has named it where `name` is null. Times are milliseconds since 1970. */
export type Version = v.InferOutput<typeof version>
/** Who did what when; `what` is one of the server's words, `about` what it was done to. */
export type Activity = v.InferOutput<typeof activity>

/** How many entries of the list of activity are asked for at once. */
export const ACTIVITY_PAGE = 50

/** The server's commands about what the board was; each throws when the server does not carry it out. */
export function versionApi(board: string) {
  const ask = (method: string, path: string, body?: unknown) => askServer(board, method, path, body)
  return {
    versions: async () => v.parse(versions, await ask('GET', '/versions')).versions,
    /** The board of a version; null when it cannot be read. */
    board: async (id: string): Promise<Board | null> =>
      readBoardTree(await ask('GET', `/versions/${id}`)).board,
    make: (name: string) => ask('POST', '/versions', { name }),
    rename: (id: string, name: string) => ask('PATCH', `/versions/${id}`, { name }),
    restore: (id: string) => ask('POST', `/versions/${id}/restore`),
    activity: async (limit: number) =>
      v.parse(activities, await ask('GET', `/activity?limit=${limit}`)).activity,
  }
}

export type VersionApi = ReturnType<typeof versionApi>
