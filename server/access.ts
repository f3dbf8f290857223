import type { IncomingMessage } from 'node:http'
import { openLink, roleOf } from './links.ts'
import { sessionOf } from './session.ts'
import type { Role } from './storage/role.ts'
import type { Person, Storage } from './storage/storage.ts'

/** Who somebody is and what they may do on a board. */
export interface Access {
  readonly person: Person
  readonly role: Role
}

/** A program has no Origin and brings the secret itself; a page has both its Origin and its cookie. */
export function isProgram({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined && bearerIn(headers.authorization) !== null
}

/** The access of whoever sent a request; null when they have none. All programs with one link are one person. */
export async function accessOf(
  storage: Storage,
  board: string,
  request: IncomingMessage,
): Promise<Access | null> {
  const now = Date.now()
  if (isProgram(request)) {
    const link = await openLink(storage, board, bearerIn(request.headers.authorization) ?? '', now)
    return link === null ? null : { person: { id: `link:${link.id}`, name: 'Program' }, role: link.role }
  }
  const session = await sessionOf(storage, request)
  if (session === null) return null
  const role = roleOf(await storage.grantedLinks(session.tokenHash, board), now)
  return role === null ? null : { person: session.person, role }
}

function bearerIn(authorization: string | undefined): string | null {
  return /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? null
}
