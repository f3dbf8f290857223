import type { IncomingMessage } from 'node:http'
import * as v from 'valibot'
import type { ApiSurroundings } from './api.ts'
import { badLink, notInvited } from './api-problem.ts'
import { line, parsed } from './body.ts'
import { announce } from './event.ts'
import { jsonBody } from './json-body.ts'
import { newBoard, openLink } from './links.ts'
import { livingBoard } from './living-board.ts'
import { recheck, rename } from './recheck.ts'
import { record } from './record.ts'
import { made, ok, type Reply } from './route.ts'
import { cookieFor, justRotated, newSession, rotated, type Session, sessionOf } from './session.ts'
import { standingOf } from './standing.ts'
import { isAtLeast, type Role } from './storage/role.ts'
import type { Link, Storage } from './storage/storage.ts'

const name = v.optional(v.nullable(line(80, 0)))
const making = v.object({ name })
const opening = v.object({ name, secret: v.optional(v.nullable(line(64, 0))) })

/** `POST /api/boards`: a new board, its maker already let in. */
export async function makeBoard(request: IncomingMessage, around: ApiSurroundings): Promise<Reply> {
  const { name } = parsed(making, await jsonBody(request))
  const { storage } = around
  const now = Date.now()
  const { board, link, secret } = await newBoard(storage, now)
  const known = await sessionOf(storage, request)
  const { person, token: fresh } = await visit(around, known, name, now)
  await storage.grant(person.id, link, now)
  await storage.saveMember(board.id, { person, role: link.role, raisedRole: null, joinedAt: now })
  await record({ board: board.id, caller: { person, role: link.role }, now, around }, 'board made')
  const token = known === null ? fresh : await rotated(storage, known, now)
  const cookie = token === null ? undefined : cookieFor(token, request)
  return { ...made({ board: board.id, secret, role: link.role, epoch: board.epoch }), cookie }
}

/**
 * `POST /api/boards/ID/session`: a secret for a cookie, once; afterwards the cookie alone answers who one is.
 * Whenever somebody's role is higher than when they last asked, their session gets a new token.
 */
export async function openBoard(
  request: IncomingMessage,
  id: string,
  around: ApiSurroundings,
): Promise<Reply> {
  const { name, secret } = parsed(opening, await jsonBody(request))
  const { storage } = around
  const now = Date.now()
  const board = await livingBoard(storage, id)
  const link = secret ? await openLink(storage, id, secret, now) : null
  if (secret && link === null) throw badLink()
  const known = await knownSession(storage, request, link, now)
  if (link === null && !(await isInvited(storage, id, known, now))) throw notInvited()

  const { person, token: fresh } = await visit(around, known, name, now)
  if (link !== null) await storage.grant(person.id, link, now)
  const role = (await standingOf(storage, id, { person, link: null }, now))?.role
  if (role === undefined) throw notInvited()
  const hasRisen = await remember(around, id, { person, role }, now)
  const token = fresh ?? (known !== null && hasRisen ? await rotated(storage, known, now) : null)
  const cookie = token === null ? undefined : cookieFor(token, request)
  return { ...ok({ board: id, role, epoch: board.epoch, person }), cookie }
}

async function knownSession(
  storage: Storage,
  request: IncomingMessage,
  link: Link | null,
  now: number,
): Promise<Session | null> {
  const session = await sessionOf(storage, request)
  return session ?? (link === null ? null : justRotated(storage, request, link, now))
}

async function isInvited(
  storage: Storage,
  board: string,
  session: Session | null,
  now: number,
): Promise<boolean> {
  if (session === null) return false
  return (await standingOf(storage, board, { person: session.person, link: null }, now)) !== null
}

/** Notes on a board who is there and in which role; answers whether that is more than it was. */
async function remember(
  around: ApiSurroundings,
  board: string,
  caller: { person: Session['person']; role: Role },
  now: number,
): Promise<boolean> {
  const { person, role } = caller
  const member = await around.storage.member(board, person.id)
  if (member?.role === role) return false
  const { raisedRole, joinedAt } = member ?? { raisedRole: null, joinedAt: now }
  await around.storage.saveMember(board, { person, role, raisedRole, joinedAt })
  if (member === null) await record({ board, caller, now, around }, 'joined', { role })
  const room = await around.rooms.ifOpen(board)
  if (room !== null) {
    const own = [...room.members].filter((one) => one.person.id === person.id)
    await recheck(room, around.storage, own)
    announce(room, { type: 'people' })
  }
  return member === null || !isAtLeast(member.role, role)
}

/** The person of a session, under the name just given; a new one, with a token, where there is no session. */
async function visit(
  { storage, rooms }: ApiSurroundings,
  known: Session | null,
  name: string | null | undefined,
  now: number,
): Promise<{ person: Session['person']; token: string | null }> {
  if (known === null) {
    const { session, token } = await newSession(storage, name || null, now)
    return { person: session.person, token }
  }
  if (!name || name === known.person.name) return { person: known.person, token: null }
  const person = { ...known.person, name }
  await storage.renamePerson(person)
  rename(rooms, person)
  return { person, token: null }
}
