import type { IncomingMessage } from 'node:http'
import { type Access, accessOf, isProgram } from './access.ts'
import { foreignOrigin, mayNotEdit, noSuchBoard, notInvited } from './api-problem.ts'
import { replaceBoard } from './board-content.ts'
import { conductOf, mayEdit } from './conduct.ts'
import { mayEditNow } from './editing.ts'
import { livingBoard } from './living-board.ts'
import type { Log } from './log.ts'
import { isOwnOrigin } from './origin.ts'
import type { Reader } from './reader.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import { isAtLeast } from './storage/role.ts'
import type { Board, Storage } from './storage/storage.ts'
import type { Versions } from './versions.ts'

/** What the content of boards is read and changed with. */
export interface ContentSurroundings {
  readonly storage: Storage
  readonly publicOrigins: readonly string[]
  readonly log: Log
  readonly rooms: Rooms
  readonly reader: Reader
  readonly versions: Versions
  /** Stored bytes of a board beyond which it takes no more. */
  readonly boardBytes: number
}

/** A request that somebody with access sent about a board. */
export interface BoardRequest extends Access {
  readonly request: IncomingMessage
  readonly board: Board
  /** What follows `/file` or `/versions` in the path. */
  readonly rest: readonly string[]
  readonly around: ContentSurroundings
}

/** What is answered: an object as JSON, a text as it is. */
export interface Reply {
  readonly status: number
  readonly body: object | string
  readonly headers?: Record<string, string>
}

/** Access and Origin, in that order of trouble: nobody learns of a board by asking from another site. */
export async function boardRequest(
  request: IncomingMessage,
  id: string,
  rest: string | undefined,
  around: ContentSurroundings,
): Promise<BoardRequest> {
  const { storage, publicOrigins } = around
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const comesFromPage = request.headers.origin !== undefined || (!isRead && !isProgram(request))
  if (comesFromPage && !isOwnOrigin(request, publicOrigins)) throw foreignOrigin()
  const board = await livingBoard(storage, id)
  const access = await accessOf(storage, id, request)
  if (access === null) throw notInvited()
  return { ...access, request, board, rest: rest === undefined ? [] : rest.split('/'), around }
}

/** Refuses who is not one of those that draw. */
export function assertEditor({ role }: BoardRequest): void {
  if (!isAtLeast(role, 'editor')) throw mayNotEdit()
}

/** Refuses who may not edit now: their role does not let them, or the phase, or a sealed round. */
export async function assertMayEdit({ role, board, around }: BoardRequest): Promise<void> {
  if (!mayEdit(role, await conductOf(around.storage, board.id))) throw mayNotEdit()
}

/** Replaces the board by a file and keeps what it was before as a version, whose id is answered. */
export async function replaceContent(
  { board, person, role, around }: BoardRequest,
  file: string,
  expected: number | null,
) {
  let before: string | null = null
  const keep = async () => {
    before = (await around.versions.make(board.id, null, person))?.id ?? null
  }
  const isStillAllowed = (room: Room) => mayEditNow(role, room)
  const replaced = await replaceBoard(board.id, file, expected, keep, { ...around, isStillAllowed })
  if (replaced === null) throw noSuchBoard()
  return { ...replaced, before }
}

/** A board file is somebody's data: it is saved, never shown as a page of ours. */
export function fileReply(file: string, headers: Record<string, string>): Reply {
  const kind = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': 'attachment; filename="board.json"',
  }
  return { status: 200, body: file, headers: { ...kind, ...headers } }
}
