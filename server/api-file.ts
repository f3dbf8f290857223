import { noSuchBoard } from './api-problem.ts'
import { fileReply } from './file-reply.ts'
import { readBody } from './json-body.ts'
import { record } from './record.ts'
import { assertMayReplace, replaceBoard } from './replace-board.ts'
import { type Command, ok, type Route } from './route.ts'

/** The size of the largest board file that is read. */
const FILE_BYTES = 16 * 1024 * 1024

/** The whole board out and in. */
export const FILE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'file',
    atLeast: 'viewer',
    async answer(command) {
      const { request, board, around } = command
      const read = await around.reader.boardFile(board)
      if (read === null) throw noSuchBoard()
      const tag = tagOf(command, read.seq)
      const reply = fileReply(read.file, { ETag: tag })
      return request.headers['if-none-match'] === tag ? { ...reply, status: 304, body: '' } : reply
    },
  },
  {
    method: 'PUT',
    path: 'file',
    atLeast: 'participant',
    takesFile: true,
    async answer(command) {
      await assertMayReplace(command)
      const match = command.request.headers['if-match']
      const expected = match === undefined || match === '*' ? null : seqIn(match, command)
      const file = (await readBody(command.request, FILE_BYTES)).toString('utf8')
      const replaced = await replaceBoard(command, file, expected)
      if (replaced.before !== null) await record(command, 'board imported', { before: replaced.before })
      return { ...ok(replaced), headers: { ETag: tagOf(command, replaced.seq) } }
    },
  },
]

/** Epoch and number: a restored board may have the number of another past. */
function tagOf({ epoch }: Command, seq: number): string {
  return `"${epoch}.${seq}"`
}

/** The number an `If-Match` asks for; one that the board cannot have when it is of another epoch or no tag of ours. */
function seqIn(tag: string, command: Command): number {
  const seq = Number(/^"\d+\.(\d+)"$/.exec(tag)?.[1] ?? -1)
  return tag === tagOf(command, seq) ? seq : -1
}
