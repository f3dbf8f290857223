import type { CloseCode } from './close-code.ts'
import type { Speaker } from './presence.ts'
import type { Role } from './storage/role.ts'

/** One socket in a room, as the rest of the server sees it. */
export interface Member extends Speaker {
  readonly role: Role
  /** Set once it has been sent what it lacked; live updates before that would arrive out of order. */
  isCaughtUp: boolean
  send(frame: Uint8Array): void
  close(code: CloseCode, reason: string): void
}
