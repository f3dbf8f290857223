import * as v from 'valibot'
import { type Role, role } from '#lib/document/standing.ts'
import { ownName } from './own-name.ts'

/** What the server lets us in with. */
export interface Admission {
  readonly board: string
  readonly role: Role
  readonly epoch: number
  readonly person: { readonly id: string; readonly name: string }
}

/** A new board and its one link; the secret goes into the fragment, which browsers never send. */
export interface NewBoard {
  readonly board: string
  readonly secret: string
}

/** Why we are not let in. */
export type Refusal = 'no-board' | 'deleted' | 'revoked' | 'unreachable'

const admission = v.object({
  board: v.string(),
  role,
  epoch: v.number(),
  person: v.object({ id: v.string(), name: v.fallback(v.string(), '') }),
})
const newBoard = v.object({ board: v.string(), secret: v.string() })

/** Asks for a new board. */
export async function createBoard(): Promise<NewBoard | Refusal> {
  const name = ownName()
  const answer = await post('/api/boards', name === null ? {} : { name })
  const parsed = v.safeParse(newBoard, answer?.body)
  return parsed.success ? parsed.output : 'unreachable'
}

let entering: Promise<unknown> = Promise.resolve()

/** Exchanges a link's secret, or the cookie of an earlier visit, for a place at the board. */
export function enter(board: string, secret: string | null, name: string): Promise<Admission | Refusal> {
  const admission = askIn(board, secret, name)
  entering = admission
  return admission
}

/** Waits while we are being let in: the answer may bring another token, and then the one we hold opens nothing. */
export async function entered(): Promise<void> {
  await entering
}

async function askIn(board: string, secret: string | null, name: string): Promise<Admission | Refusal> {
  const answer = await post(
    `/api/boards/${encodeURIComponent(board)}/session`,
    secret === null ? { name } : { secret, name },
  )
  if (answer === null) return 'unreachable'
  if (answer.status === 404) return 'no-board'
  if (answer.status === 410) return 'deleted'
  if (answer.status === 403) return 'revoked'
  const parsed = v.safeParse(admission, answer.body)
  return parsed.success ? parsed.output : 'unreachable'
}

/** The address of a board with its secret, to open and to share. */
export function boardAddress(board: string, secret: string): string {
  return `/b/${board}#${secret}`
}

/** Where the sync socket is: the same server as the page. */
export function syncAddress(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
}

async function post(path: string, body: unknown): Promise<{ status: number; body: unknown } | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  } catch {
    return null
  }
}
