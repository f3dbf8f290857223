import * as v from 'valibot'
import { conflict, noSuch } from './api-problem.ts'
import { finite, flag, oneOf, parsed } from './body.ts'
import { announce } from './event.ts'
import { hueOf } from './hue.ts'
import { recheck } from './recheck.ts'
import { record } from './record.ts'
import type { Room } from './room.ts'
import { type Command, idAt, ok, type Route } from './route.ts'
import { standingOf } from './standing.ts'
import type { Role } from './storage/role.ts'
import type { BoardMember } from './storage/storage.ts'

const raising = v.object({ role: v.nullable(oneOf(['facilitator', 'editor', 'participant'])) })
const place = v.object({ x: finite, y: finite, zoom: finite, follow: v.optional(flag, false) })

export const PEOPLE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'people',
    atLeast: 'viewer',
    async answer({ board, now, around }) {
      const room = await around.rooms.ifOpen(board)
      const here = new Set([...(room?.members ?? [])].map(({ person }) => person.id))
      const people = await Promise.all(
        (await around.storage.members(board)).map(async ({ person, raisedRole }) => {
          const standing = await standingOf(around.storage, board, { person, link: null }, now)
          const role = standing?.role ?? null
          return { ...person, hue: hueOf(person.id), role, raisedRole, isHere: here.has(person.id) }
        }),
      )
      return ok({ people: people.filter(({ role }) => role !== null) })
    },
  },
  {
    method: 'PUT',
    path: 'people/*/role',
    atLeast: 'facilitator',
    async answer(command) {
      const { board, around, now } = command
      const { role: raisedRole } = parsed(raising, command.body)
      const member = await memberAt(command)
      const pass = { person: member.person, link: null }
      if ((await standingOf(around.storage, board, pass, now)) === null) throw noLink()
      await around.storage.saveMember(board, { ...member, raisedRole })
      await tell(command, member, raisedRole)
      const standing = await standingOf(around.storage, board, pass, now)
      return ok({ person: member.person, role: standing?.role ?? null, raisedRole })
    },
  },
  {
    method: 'POST',
    path: 'take-over',
    atLeast: 'participant',
    async answer(command) {
      const { board, caller, around, now } = command
      const room = await around.rooms.ifOpen(board)
      if (room === null || !isUnled(room, now)) throw stillLed()
      const member = await around.storage.member(board, caller.person.id)
      if (member === null) throw noSuch('person')
      await around.storage.saveMember(board, { ...member, raisedRole: 'facilitator' })
      await tell(command, member, 'facilitator')
      return ok({ role: 'facilitator' })
    },
  },
  {
    method: 'POST',
    path: 'come-here',
    atLeast: 'facilitator',
    async answer({ caller, board, body, around }) {
      const there = parsed(place, body)
      const room = await around.rooms.ifOpen(board)
      if (room !== null) announce(room, { type: 'come here', from: caller.person, ...there })
      return ok({})
    },
  },
]

/** A reload or a lost network comes back sooner. */
const ABSENCE_MS = 60_000

/** Whether a workshop runs and nobody has led it for a minute. */
function isUnled(room: Room, now: number): boolean {
  const isLed = [...room.members].some(({ role }) => role === 'facilitator')
  return room.conduct.workshop.state !== null && !isLed && now - room.ledUntil >= ABSENCE_MS
}

function stillLed() {
  const message = 'A workshop is taken over once its facilitator has been away for a minute; wait for them.'
  return conflict('still_led', message)
}

async function memberAt(command: Command): Promise<BoardMember> {
  const member = await command.around.storage.member(command.board, idAt(command, 0))
  if (member === null) throw noSuch('person')
  return member
}

function noLink() {
  const message = 'This person has no good link to the board any more; send them a new one first.'
  return conflict('no_link', message)
}

async function tell(command: Command, { person }: BoardMember, raised: Role | null): Promise<void> {
  const { board, around } = command
  const about = { person: person.id, name: person.name }
  if (raised === null) await record(command, 'role taken back', about)
  else await record(command, 'role raised', { ...about, role: raised })
  const room = await around.rooms.ifOpen(board)
  if (room === null) return
  await recheck(room, around.storage)
  announce(room, { type: 'people' })
}
