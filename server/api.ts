import type { IncomingMessage, ServerResponse } from 'node:http'
import { accessOf, isProgram } from './access.ts'
import { ACTIVITY_ROUTES } from './api-activity.ts'
import { BOARD_ROUTES } from './api-board.ts'
import { COMMENT_ROUTES } from './api-comments.ts'
import { FILE_ROUTES } from './api-file.ts'
import { FLOOR_ROUTES } from './api-floor.ts'
import { LINK_ROUTES } from './api-links.ts'
import { PEOPLE_ROUTES } from './api-people.ts'
import {
  ApiProblem,
  foreignOrigin,
  noSuchAddress,
  notInvited,
  roleTooWeak,
  tookTooLong,
  wrongMethod,
} from './api-problem.ts'
import { ROUND_ROUTES } from './api-rounds.ts'
import { makeBoard, openBoard } from './api-session.ts'
import { VERSION_ROUTES } from './api-versions.ts'
import { WORKSHOP_ROUTES } from './api-workshop.ts'
import { jsonBody } from './json-body.ts'
import { livingBoard } from './living-board.ts'
import { codeOf, type Log } from './log.ts'
import { isOwnOrigin } from './origin.ts'
import type { Reader } from './reader.ts'
import type { Rooms } from './rooms.ts'
import type { Reply, Route } from './route.ts'
import type { SealForecast } from './seal-forecast.ts'
import { isRandomId } from './secret.ts'
import { isAtLeast } from './storage/role.ts'
import type { Storage } from './storage/storage.ts'
import { ThreadEnded } from './threads.ts'
import type { Versions } from './versions.ts'

/** What the API needs of the server around it. */
export interface ApiSurroundings {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly publicOrigins: readonly string[]
  readonly log: Log
  readonly reader: Reader
  readonly sealForecast: SealForecast
  readonly versions: Versions
  /** Stored bytes of a board beyond which it takes no more. */
  readonly boardBytes: number
}

/** Every command on a board, with the weakest role that may give it. */
export const ROUTES: readonly Route[] = [
  ...BOARD_ROUTES,
  ...FILE_ROUTES,
  ...VERSION_ROUTES,
  ...LINK_ROUTES,
  ...PEOPLE_ROUTES,
  ...COMMENT_ROUTES,
  ...WORKSHOP_ROUTES,
  ...ROUND_ROUTES,
  ...FLOOR_ROUTES,
  ...ACTIVITY_ROUTES,
]

/** A ballot with three risk cards in a script of three bytes a character. */
const COMMAND_BYTES = 32 * 1024

/** Answers a request under `/api/`; false when the request is for a page. */
export function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  around: ApiSurroundings,
): boolean {
  const path = pathOf(request)
  if (path !== '/api' && !path.startsWith('/api/')) return false
  reply(request, path, around).then(
    ({ status, body, headers = {}, cookie }) =>
      send(response, status, body, cookie === undefined ? headers : { ...headers, 'Set-Cookie': cookie }),
    (error: unknown) => sendProblem(response, error, around.log),
  )
  return true
}

async function reply(request: IncomingMessage, path: string, around: ApiSurroundings): Promise<Reply> {
  const [, , boards, board, ...rest] = path.split('/')
  if (boards !== 'boards') throw noSuchAddress()
  if (request.headers.origin !== undefined && !isOwnOrigin(request, around.publicOrigins))
    throw foreignOrigin()
  if (board === undefined || rest.join('/') === 'session') {
    if (request.method !== 'POST') throw wrongMethod('POST')
    return board === undefined ? makeBoard(request, around) : openBoard(request, board, around)
  }
  return command(request, board, rest, around)
}

/** Finds the address, then who asks, then whether they may; only then is anything read or done. */
async function command(
  request: IncomingMessage,
  board: string,
  path: readonly string[],
  around: ApiSurroundings,
): Promise<Reply> {
  const here = ROUTES.filter((route) => fits(route, path))
  const route = here.find(({ method }) => method === request.method)
  if (here.length === 0) throw noSuchAddress()
  if (!isHarmless(request) && !isOwnOrigin(request, around.publicOrigins)) throw foreignOrigin()
  if (route === undefined) throw wrongMethod(here.map(({ method }) => method).join(', '))
  const { epoch } = await livingBoard(around.storage, board)
  const caller = await accessOf(around.storage, board, request)
  if (caller === null) throw notInvited()
  if (!isAtLeast(caller.role, route.atLeast)) throw roleTooWeak(route.atLeast)
  const body = route.method === 'GET' || route.takesFile ? {} : await jsonBody(request, COMMAND_BYTES)
  const query = new URL(request.url ?? '/', 'http://server').searchParams
  const ids = path.filter(isRandomId)
  return route.answer({ request, caller, board, epoch, ids, query, body, now: Date.now(), around })
}

/** A page always says its Origin when it changes something; only programs and mere questions come without. */
function isHarmless(request: IncomingMessage): boolean {
  return request.method === 'GET' || isProgram(request)
}

function fits(route: Route, path: readonly string[]): boolean {
  const words = route.path === '' ? [] : route.path.split('/')
  return (
    words.length === path.length &&
    words.every((word, place) => (word === '*' ? isRandomId(path[place] ?? '') : word === path[place]))
  )
}

/** Tells what went wrong; what nobody foresaw is logged and told as a passing trouble. */
export function sendProblem(response: ServerResponse, error: unknown, log: Log): void {
  const problem = error instanceof ThreadEnded ? tookTooLong() : error
  if (problem instanceof ApiProblem) {
    const { status, code, message, headers, details } = problem
    send(response, status, { error: { code, message, ...details } }, headers)
    return
  }
  log({ level: 'error', event: 'request_failed', code: codeOf(error) })
  const message = 'The server could not store or read this; try again, and look into its log if it stays so.'
  send(response, 503, { error: { code: 'unavailable', message } }, {})
}

function send(
  response: ServerResponse,
  status: number,
  body: object | string,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

/** The path without its query; never decoded, since no address of ours needs it. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}
