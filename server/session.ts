import type { IncomingMessage } from 'node:http'
import { isSecure } from './is-secure.ts'
import { hashOf, isRandomId, randomId } from './secret.ts'
import type { Link, Person, Storage } from './storage/storage.ts'

/** A browser that has been here before: one browser is one person, with many boards. */
export interface Session {
  readonly tokenHash: Uint8Array
  readonly person: Person
}

const COOKIE = 'hundredfold'
const YEAR_SECONDS = 365 * 24 * 60 * 60
/** What a person is called who has not said a name. */
export const UNNAMED = 'Guest'

/** The session of a request's cookie; null when it has none we know. */
export async function sessionOf(storage: Storage, request: IncomingMessage): Promise<Session | null> {
  const token = tokenIn(request.headers.cookie ?? '')
  if (token === null) return null
  const tokenHash = hashOf(token)
  const person = await storage.personOfSession(tokenHash)
  return person === null ? null : { tokenHash, person }
}

/** How long a token that was just replaced still says whose it was: two tabs may open at the same moment. */
const RETIRED_FOR_MS = 10_000

/**
 * The person whose token was replaced a moment ago by another tab of the same browser. Only for who brings a
 * link they were already given; the old token opens nothing by itself.
 */
export async function justRotated(
  storage: Storage,
  request: IncomingMessage,
  link: Link,
  now: number,
): Promise<Session | null> {
  const token = tokenIn(request.headers.cookie ?? '')
  if (token === null) return null
  const tokenHash = hashOf(token)
  const person = await storage.personOfRetiredSession(tokenHash, now - RETIRED_FOR_MS)
  if (person === null) return null
  const granted = await storage.grantedLinks(person.id, link.board)
  return granted.some(({ id }) => id === link.id) ? { tokenHash, person } : null
}

/** A new token for a session that gains a right: whoever knew the old one must not gain it too. */
export async function rotated(storage: Storage, { tokenHash }: Session, now: number): Promise<string> {
  const token = randomId()
  await storage.rotateSession(tokenHash, hashOf(token), now)
  return token
}

/** A new person in a new browser; the token goes into the cookie and nowhere else. */
export async function newSession(
  storage: Storage,
  name: string | null,
  now: number,
): Promise<{ session: Session; token: string }> {
  const token = randomId()
  const person: Person = { id: randomId(), name: name ?? UNNAMED }
  const tokenHash = hashOf(token)
  await storage.addSession(tokenHash, person, now)
  return { session: { tokenHash, person }, token }
}

/** Kept from scripts and from other sites; over TLS also from the open network. */
export function cookieFor(token: string, request: IncomingMessage): string {
  const attributes = `HttpOnly; SameSite=Lax; Path=/; Max-Age=${YEAR_SECONDS}`
  return `${COOKIE}=${token}; ${attributes}${isSecure(request) ? '; Secure' : ''}`
}

function tokenIn(cookies: string): string | null {
  for (const cookie of cookies.split(';')) {
    const [name, value = ''] = cookie.trim().split('=')
    if (name === COOKIE && isRandomId(value)) return value
  }
  return null
}
