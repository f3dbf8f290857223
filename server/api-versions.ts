import * as v from 'valibot'
import { noSuch, noSuchBoard } from './api-problem.ts'
import { line, parsed } from './body.ts'
import { fileReply } from './file-reply.ts'
import { makeVersion } from './make-version.ts'
import { record } from './record.ts'
import { refuseWhileSealed } from './refuse-while-sealed.ts'
import { assertMayReplace, replaceBoard } from './replace-board.ts'
import { type Command, idAt, made, ok, type Route } from './route.ts'
import { versionView } from './version-view.ts'

const naming = v.object({ name: line(80) })

/** What the board was, and the way back to it. */
export const VERSION_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'versions',
    atLeast: 'viewer',
    async answer({ board, around: { storage } }) {
      return ok({ versions: (await storage.versions(board)).map(versionView) })
    },
  },
  {
    method: 'POST',
    path: 'versions',
    atLeast: 'editor',
    async answer(command) {
      const { name } = parsed(naming, command.body)
      await refuseWhileSealed(command)
      const version = await makeVersion(command, name)
      if (version === null) throw noSuchBoard()
      return made(versionView(version))
    },
  },
  {
    method: 'GET',
    path: 'versions/*',
    atLeast: 'viewer',
    async answer(command) {
      return fileReply(await fileOf(command))
    },
  },
  {
    method: 'PATCH',
    path: 'versions/*',
    atLeast: 'editor',
    async answer(command) {
      const { name } = parsed(naming, command.body)
      await refuseWhileSealed(command)
      const id = idAt(command, 0)
      if (!(await command.around.storage.renameVersion(command.board, id, name))) throw noSuch('version')
      return ok({ id, name })
    },
  },
  {
    method: 'POST',
    path: 'versions/*/restore',
    atLeast: 'participant',
    async answer(command) {
      await assertMayReplace(command)
      const { seq, before } = await replaceBoard(command, await fileOf(command), null)
      if (before !== null) await record(command, 'version restored', { version: idAt(command, 0) })
      return ok({ seq, before })
    },
  },
]

async function fileOf(command: Command): Promise<string> {
  const file = await command.around.versions.file(command.board, idAt(command, 0))
  if (file === null) throw noSuch('version')
  return file
}
