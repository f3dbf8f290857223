import type { IncomingMessage } from 'node:http'
import type { Access } from './access.ts'
import type { ApiSurroundings } from './api.ts'
import type { Role } from './storage/role.ts'

/** What a caller asks of a board, already allowed by their role. */
export interface Command {
  readonly request: IncomingMessage
  readonly caller: Access
  readonly board: string
  /** Of the board, see there. */
  readonly epoch: number
  /** The ids in the path, in order. */
  readonly ids: readonly string[]
  readonly query: URLSearchParams
  /** The request's JSON, unread; empty where the route takes a file. */
  readonly body: Readonly<Record<string, unknown>>
  readonly now: number
  readonly around: ApiSurroundings
}

export interface Reply {
  readonly status: number
  /** An object goes out as JSON, a text as it is. */
  readonly body: object | string
  readonly headers?: Readonly<Record<string, string>>
  /** Set when the browser is new here, or its session has a new token. */
  readonly cookie?: string | undefined
}

/** One address of a board's API. The list of them is also the list of who may do what. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below `/api/boards/ID`; `*` stands for an id. */
  readonly path: string
  /** The weakest role that may. */
  readonly atLeast: Role
  /** Its body is no JSON of ours and may be large: the route reads it, once it is known to be allowed. */
  readonly takesFile?: true
  readonly answer: (command: Command) => Promise<Reply>
}

export function ok(body: object): Reply {
  return { status: 200, body }
}

export function made(body: object): Reply {
  return { status: 201, body }
}

/** The id at a place of the path; a path that fits a route has it. */
export function idAt({ ids }: Command, place: number): string {
  const id = ids[place]
  if (id === undefined) throw new Error('a route asked for an id that its path has not')
  return id
}
