import * as v from 'valibot'
import { noSuchAddress, noSuchBoard, wrongMethod } from './api-problem.ts'
import {
  assertEditor,
  assertMayEdit,
  type BoardRequest,
  fileReply,
  type Reply,
  replaceContent,
} from './board-request.ts'
import { line, parsed } from './body.ts'
import { jsonBody } from './json-body.ts'
import { record } from './record.ts'
import type { Deed } from './storage/activity-storage.ts'
import type { Version } from './storage/version-storage.ts'
import { noSuchVersion } from './version-problem.ts'

const naming = v.object({ name: line(80) })

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
  const version = await around.versions.make(board.id, parsed(naming, await jsonBody(request)).name, person)
  if (version === null) throw noSuchBoard()
  await note(asked, 'version made', version.id)
  return { status: 201, body: shown(version) }
}

async function renameVersion(asked: BoardRequest, id: string): Promise<Reply> {
  assertEditor(asked)
  const { request, board, around } = asked
  const name = parsed(naming, await jsonBody(request)).name
  if (!(await around.storage.renameVersion(board.id, id, name))) throw noSuchVersion()
  return { status: 200, body: { id, name } }
}

async function restore(asked: BoardRequest, id: string): Promise<Reply> {
  await assertMayEdit(asked)
  const { seq, before } = await replaceContent(asked, await fileOf(asked, id), null)
  await note(asked, 'version restored', id)
  return { status: 200, body: { seq, before } }
}

function note({ board, person, role, around }: BoardRequest, what: Deed, version: string): Promise<void> {
  const caller = { person, role }
  return record({ board: board.id, caller, now: Date.now(), around }, what, { version })
}

async function fileOf({ board, around }: BoardRequest, id: string): Promise<string> {
  const file = await around.versions.file(board.id, id)
  if (file === null) throw noSuchVersion()
  return file
}

function shown({ id, seq, name, author, madeAt }: Version): object {
  return { id, seq, name, author, madeAt }
}
