import { CLOSE } from './close-code.ts'
import { announce } from './event.ts'
import type { Member } from './member.ts'
import { presenceFrame } from './messages.ts'
import { restamp } from './presence.ts'
import { broadcast, type Room, veilOf } from './room.ts'
import type { Rooms } from './rooms.ts'
import { startOver } from './settle.ts'
import { standingOf } from './standing.ts'
import type { Person, Storage } from './storage/storage.ts'

/** Well inside the second within which somebody whose link ended is gone. */
const EVERY_MS = 250

/** Asks again what members may do, after a link or a raised role has changed: some go, some get another role. */
export async function recheck(
  room: Room,
  storage: Storage,
  members: Iterable<Member> = room.members,
): Promise<void> {
  for (const member of [...members]) {
    const standing = await standingOf(storage, room.board.id, member.pass, Date.now())
    if (standing === null) {
      member.close(CLOSE.noAccess, 'the link was revoked or has expired')
      continue
    }
    member.until = standing.until
    if (standing.role === member.role) continue
    member.role = standing.role
    announce(room, { type: 'role', role: member.role }, (one) => one === member)
    restampMember(room, member)
  }
  startOver(room)
}

/** Looks now and then for members whose link has just expired. Answers how to stop. */
export function watchExpiry(rooms: Rooms, storage: Storage, failed: (error: unknown) => void): () => void {
  const timer = setInterval(() => {
    const now = Date.now()
    for (const room of rooms.all()) {
      const ended = [...room.members].filter(({ until }) => until !== null && until <= now)
      if (ended.length > 0) recheck(room, storage, ended).catch(failed)
    }
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** Shows a new name wherever its person is now. */
export function rename(rooms: Rooms, person: Person): void {
  for (const room of rooms.all()) {
    const own = [...room.members].filter((member) => member.person.id === person.id)
    for (const member of own) {
      member.person = person
      restampMember(room, member)
    }
    if (own.length > 0) announce(room, { type: 'people' })
  }
}

function restampMember(room: Room, member: Member): void {
  const states = restamp(room.presence, member, Date.now(), veilOf(room))
  if (states !== null) broadcast(room, presenceFrame(states), member)
}
