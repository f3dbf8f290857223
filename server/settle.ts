import { CLOSE } from './close-code.ts'
import type { Conduct } from './conduct.ts'
import { mayEditNow } from './editing.ts'
import { presenceFrame } from './messages.ts'
import { everyoneElse, renew } from './presence.ts'
import { type Room, veilOf } from './room.ts'

/** Puts a room under what its workshop and round now say: pointers vanish or come back, held edits come in. */
export function settle(room: Room, conduct: Conduct, now: number): void {
  const before = veilOf(room)
  room.conduct = conduct
  if (veilOf(room) !== before) retell(room, now)
  startOver(room)
}

/** Keeps a room still while a round is being prepared, and lets it go on when that failed. */
export function holdStill(room: Room, isSealing: boolean, now: number): void {
  const before = veilOf(room)
  room.isSealing = isSealing
  if (veilOf(room) !== before) retell(room, now)
  startOver(room)
}

/** Has those hand in their edits whose edits were not taken in before and would be now. */
export function startOver(room: Room): void {
  for (const member of room.members) {
    if (member.isWithheld && mayEditNow(member.role, room))
      member.close(CLOSE.startOver, 'changes may be handed in again')
  }
}

function retell(room: Room, now: number): void {
  renew(room.presence, now)
  for (const member of room.members) {
    const others = everyoneElse(room.presence, member, veilOf(room))
    if (others !== null) member.send(presenceFrame(others))
  }
}
