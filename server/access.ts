import type { IncomingMessage } from 'node:http'
import { openLink } from './links.ts'
import { sessionOf } from './session.ts'
import { type Pass, programPass, standingOf } from './standing.ts'
import type { Role } from './storage/role.ts'
import type { Person, Storage } from './storage/storage.ts'

/** Who somebody is and what they may do on a board. */
export interface Access {
  readonly person: Person
  readonly role: Role
}

/** A program has no Origin and brings the secret itself; a page has both its Origin and its cookie. */
export function isProgram(request: IncomingMessage): boolean {
  return bearerIn(request) !== null
}

/** Who sends a request, as far as it can be told; what they may do on the board is another question. */
export async function passOf(
  storage: Storage,
  board: string,
  request: IncomingMessage,
  now: number,
): Promise<Pass | null> {
  const secret = bearerIn(request)
  if (secret !== null) {
    const link = await openLink(storage, board, secret, now)
    return link === null ? null : programPass(link)
  }
  const session = await sessionOf(storage, request)
  return session === null ? null : { person: session.person, link: null }
}

/** The access of whoever sent a request; null when they have none. */
export async function accessOf(
  storage: Storage,
  board: string,
  request: IncomingMessage,
): Promise<Access | null> {
  const now = Date.now()
  const pass = await passOf(storage, board, request, now)
  const standing = pass === null ? null : await standingOf(storage, board, pass, now)
  return pass === null || standing === null ? null : { person: pass.person, role: standing.role }
}

function bearerIn({ headers }: IncomingMessage): string | null {
  if (headers.origin !== undefined) return null
  return /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? null
}
