import type { CloseCode } from './close-code.ts'
import type { Packet } from './packet.ts'
import type { Speaker } from './presence.ts'
import type { Pass, Standing } from './standing.ts'
import type { Role } from './storage/role.ts'
import type { Person } from './storage/storage.ts'

/** One socket in a room, as the rest of the server sees it. */
export interface Member extends Speaker {
  readonly pass: Pass
  person: Person
  /** Changes while the socket is open, when links end or a facilitator raises somebody. */
  role: Role
  /** See {@link Standing.until}. */
  until: Standing['until']
  /** Set once it has been sent what it lacked; live updates before that would arrive out of order. */
  isCaughtUp: boolean
  /** It has edits that were not taken in because nobody may edit now; nothing more is taken until it starts over. */
  isWithheld: boolean
  readonly hasExtensions: boolean
  send(frame: Uint8Array): void
  /** The same for what goes to many. */
  sendPacket(packet: Packet): void
  close(code: CloseCode, reason: string): void
}
