import { noSuchAddress, noSuchBoard, wrongMethod } from './api-problem.ts'
import { assertMayEdit, type BoardRequest, fileReply, type Reply, replaceContent } from './board-request.ts'
import { readBody } from './json-body.ts'
import type { Board } from './storage/storage.ts'

/** The size of the largest board file that is read. */
const FILE_BYTES = 16 * 1024 * 1024

/** `GET` and `PUT /api/boards/ID/file`: the whole board out and in. */
export async function answerFile(asked: BoardRequest): Promise<Reply> {
  const { request, board, rest, around } = asked
  if (rest.length > 0) throw noSuchAddress()
  if (request.method === 'PUT') return writeFile(asked)
  if (request.method !== 'GET') throw wrongMethod('GET, PUT')
  const read = await around.reader.boardFile(board.id)
  if (read === null) throw noSuchBoard()
  const tag = tagOf(board, read.seq)
  if (request.headers['if-none-match'] === tag) return { status: 304, body: '', headers: { ETag: tag } }
  return fileReply(read.file, { ETag: tag })
}

async function writeFile(asked: BoardRequest): Promise<Reply> {
  await assertMayEdit(asked)
  const { request, board } = asked
  const match = request.headers['if-match']
  const expected = match === undefined || match === '*' ? null : seqIn(match, board)
  const file = (await readBody(request, FILE_BYTES)).toString('utf8')
  const { seq, warnings, before } = await replaceContent(asked, file, expected)
  return { status: 200, body: { seq, before, warnings }, headers: { ETag: tagOf(board, seq) } }
}

/** Epoch and number: a restored board may have the number of another past. */
function tagOf({ epoch }: Board, seq: number): string {
  return `"${epoch}.${seq}"`
}

/** The number an `If-Match` asks for; one that the board cannot have when it is of another epoch or no tag of ours. */
function seqIn(tag: string, board: Board): number {
  const seq = Number(/^"\d+\.(\d+)"$/.exec(tag)?.[1] ?? -1)
  return tag === tagOf(board, seq) ? seq : -1
}
