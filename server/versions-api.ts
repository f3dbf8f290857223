import { ApiProblem, noSuchAddress, noSuchBoard, wrongMethod } from './api-problem.ts'
import { assertEditor, type BoardRequest, fileReply, type Reply, replaceContent } from './board-request.ts'
import { jsonBody, textField } from './json-body.ts'
import type { Version } from './storage/version-storage.ts'
import { noSuchVersion } from './version-problem.ts'

const NAME_LENGTH = 80

/** Everything under `/api/boards/ID/versions`. */
export async function answerVersions(asked: BoardRequest): Promise<Reply> {
  const { request, board, around, rest } = asked
  const [id, action, ...more] = rest
  if (more.length > 0 || (action !== undefined && action !== 'restore')) throw noSuchAddress()
  if (id === undefined) {
    if (request.method === 'POST') return nameVersion(asked)
    if (request.method !== 'GET') throw wrongMethod('GET, POST')
    return { status: 200, body: { versions: (await around.storage.versions(board.id)).map(shown) } }
  }
  if (action === 'restore') {
    if (request.method !== 'POST') throw wrongMethod('POST')
    return restore(asked, id)
  }
  if (request.method === 'PATCH') return renameVersion(asked, id)
  if (request.method !== 'GET') throw wrongMethod('GET, PATCH')
  return fileReply(await fileOf(asked, id), {})
}

async function nameVersion(asked: BoardRequest): Promise<Reply> {
  assertEditor(asked)
  const { request, board, person, around } = asked
  const version = await around.versions.make(board.id, nameIn(await jsonBody(request)), person)
  if (version === null) throw noSuchBoard()
  return { status: 201, body: shown(version) }
}

async function renameVersion(asked: BoardRequest, id: string): Promise<Reply> {
  assertEditor(asked)
  const { request, board, around } = asked
  const name = nameIn(await jsonBody(request))
  if (!(await around.storage.renameVersion(board.id, id, name))) throw noSuchVersion()
  return { status: 200, body: { id, name } }
}

async function restore(asked: BoardRequest, id: string): Promise<Reply> {
  assertEditor(asked)
  const { seq, before } = await replaceContent(asked, await fileOf(asked, id), null)
  return { status: 200, body: { seq, before } }
}

async function fileOf({ board, around }: BoardRequest, id: string): Promise<string> {
  const file = await around.versions.file(board.id, id)
  if (file === null) throw noSuchVersion()
  return file
}

function shown({ id, seq, name, author, madeAt }: Version): object {
  return { id, seq, name, author, madeAt }
}

function nameIn(body: Readonly<Record<string, unknown>>): string {
  const name = textField(body, 'name', NAME_LENGTH)?.trim()
  if (name) return name
  throw new ApiProblem(
    400,
    'bad_field',
    '"name" must be a text of 1 to 80 characters; give the version a name.',
  )
}
