import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  ApiProblem,
  badLink,
  foreignOrigin,
  noSuchAddress,
  noSuchBoard,
  notInvited,
  wrongMethod,
} from './api-problem.ts'
import { jsonBody, textField } from './json-body.ts'
import { newBoard, openLink, roleOf } from './links.ts'
import { codeOf, type Log } from './log.ts'
import { isOwnOrigin } from './origin.ts'
import { isRandomId } from './secret.ts'
import { cookieFor, newSession, type Session, sessionOf } from './session.ts'
import type { Storage } from './storage/storage.ts'

/** What the API needs of the server around it. */
export interface ApiSurroundings {
  readonly storage: Storage
  readonly publicOrigins: readonly string[]
  readonly log: Log
}

interface Reply {
  readonly status: number
  readonly body: object
  /** Set when the browser is new here. */
  readonly cookie?: string | undefined
}

const SECRET_LENGTH = 64
const NAME_LENGTH = 80

/** Answers a request under `/api/`; false when the request is for a page. */
export function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  around: ApiSurroundings,
): boolean {
  const path = pathOf(request)
  if (path !== '/api' && !path.startsWith('/api/')) return false
  reply(request, path, around).then(
    ({ status, body, cookie }) =>
      send(response, status, body, cookie === undefined ? {} : { 'Set-Cookie': cookie }),
    (error: unknown) => sendProblem(response, error, around.log),
  )
  return true
}

async function reply(request: IncomingMessage, path: string, around: ApiSurroundings): Promise<Reply> {
  const [, , boards, board, session, ...more] = path.split('/')
  if (boards !== 'boards' || more.length > 0) throw noSuchAddress()
  if (board !== undefined && session !== 'session') throw noSuchAddress()
  if (request.method !== 'POST') throw wrongMethod('POST')
  if (request.headers.origin !== undefined && !isOwnOrigin(request, around.publicOrigins))
    throw foreignOrigin()
  if (board === undefined) return makeBoard(request, around.storage)
  if (!isRandomId(board)) throw noSuchBoard()
  return openBoard(request, board, around.storage)
}

/** `POST /api/boards`: a new board, its maker already let in. */
async function makeBoard(request: IncomingMessage, storage: Storage): Promise<Reply> {
  const name = nameIn(await jsonBody(request))
  const now = Date.now()
  const { board, link, secret } = await newBoard(storage, now)
  const { session, cookie } = await visit(storage, request, name, now)
  await storage.grant(session.tokenHash, link.id, now)
  return { status: 201, body: { board: board.id, secret, role: link.role, epoch: board.epoch }, cookie }
}

/** `POST /api/boards/ID/session`: a secret for a cookie, once; afterwards the cookie alone answers who one is. */
async function openBoard(request: IncomingMessage, id: string, storage: Storage): Promise<Reply> {
  const body = await jsonBody(request)
  const secret = textField(body, 'secret', SECRET_LENGTH)
  const name = nameIn(body)
  const now = Date.now()
  const board = await storage.board(id)
  if (board === null) throw noSuchBoard()
  const known = await sessionOf(storage, request)
  const link = secret === null ? null : await openLink(storage, id, secret, now)
  if (secret !== null && link === null) throw badLink()
  const links = known === null ? [] : await storage.grantedLinks(known.tokenHash, id)
  const role = roleOf(link === null ? links : [link, ...links], now)
  if (role === null) throw notInvited()
  const { session, cookie } = await visit(storage, request, name, now)
  if (link !== null) await storage.grant(session.tokenHash, link.id, now)
  return { status: 200, body: { board: id, role, epoch: board.epoch, person: session.person }, cookie }
}

/** The session of the request or a new one, with the name when one is given. */
async function visit(storage: Storage, request: IncomingMessage, name: string | null, now: number) {
  const known = await sessionOf(storage, request)
  if (known === null) {
    const { session, token } = await newSession(storage, name, now)
    return { session, cookie: cookieFor(token, request) }
  }
  if (name === null || name === known.person.name) return { session: known }
  const person = { ...known.person, name }
  await storage.renamePerson(person)
  const session: Session = { ...known, person }
  return { session }
}

/** A name without control characters and outer blanks; null when nothing is left. */
function nameIn(body: Readonly<Record<string, unknown>>): string | null {
  const name = textField(body, 'name', NAME_LENGTH)
    ?.replace(/\p{Cc}/gu, '')
    .trim()
  return name ? name : null
}

/** Tells what went wrong; what nobody foresaw is logged and told as a passing trouble. */
export function sendProblem(response: ServerResponse, error: unknown, log: Log): void {
  if (error instanceof ApiProblem) {
    const { status, code, message, headers, details } = error
    send(response, status, { error: { code, message, ...details } }, headers)
    return
  }
  log({ level: 'error', event: 'request_failed', code: codeOf(error) })
  const message = 'The server could not store or read this; try again, and look into its log if it stays so.'
  send(response, 503, { error: { code: 'unavailable', message } }, {})
}

export function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers })
  response.end(JSON.stringify(body))
}

/** The path without its query; never decoded, since no address of ours needs it. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}
