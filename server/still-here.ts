import { presenceFrame } from './messages.ts'
import { everyoneElse, renew, silentSince } from './presence.ts'
import { type Room, veilOf } from './room.ts'
import type { Rooms } from './rooms.ts'

const EVERY_MS = 10_000
/** The stock client says again every 15 s that it is here, and takes off who was silent for 30 s. */
const SILENT_MS = 16_000

/**
 * Tells now and then that those are still here of whom nothing else is told: on a sealed board hands are hidden,
 * and a browser slows down a tab behind others. Answers how to stop.
 */
export function watchPresence(rooms: Rooms): () => void {
  const timer = setInterval(() => {
    for (const room of rooms.all()) tellStillHere(room, Date.now())
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** The people in a room, and what they may see of each other. */
type Company = Pick<Room, 'presence' | 'members' | 'isSealing' | 'conduct'>

/** Tells everybody of the others of whom they heard nothing for a while. */
export function tellStillHere(room: Company, now: number): void {
  const silent = silentSince(room.presence, now - SILENT_MS)
  if (silent.length === 0) return
  renew(room.presence, now, silent)
  for (const member of room.members) {
    const others = everyoneElse(room.presence, member, veilOf(room), silent)
    if (others !== null) member.send(presenceFrame(others))
  }
}
