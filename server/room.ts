import type { WireLog } from './catch-up.ts'
import type { CloseCode } from './close-code.ts'
import { type Conduct, isSealed } from './conduct.ts'
import type { Known } from './known.ts'
import type { Member } from './member.ts'
import { type Owners, ownersOf } from './owners.ts'
import { packetOf } from './packet.ts'
import type { Presence } from './presence.ts'
import type { Veil } from './presence-state.ts'
import { type Board, type LogRow, lastSeq, type OutlinedBoard } from './storage/storage.ts'

/** An open board: what edits are judged by. What they say is on the disk alone, but for a while after somebody came in. */
export interface Room {
  readonly board: Board
  /** Includes what is queued but not yet committed, since the next message is judged against it. */
  readonly known: Known
  readonly owners: Owners
  readonly members: Set<Member>
  readonly presence: Presence
  /** Its workshop and round as stored; see `rooms.refresh`. */
  conduct: Conduct
  /** When a facilitator was last seen to leave; the time of opening before that. Nothing while one is here. */
  ledUntil: number
  /** A round is about to begin: its forecast is being computed, and nothing may change meanwhile. */
  isSealing: boolean
  /** The number of the last committed update; 0 before the first. */
  seq: number
  /** How far the snapshot reaches, and its size; 0 where there is none. */
  snapshot: { readonly seq: number; readonly bytes: number }
  /** Bytes of the updates committed after the snapshot. */
  tailBytes: number
  /** What is committed, ready to be sent; null when nobody has come in for a while. See `catchingUp`. */
  log: WireLog | null
  /** Set while that is being read. */
  reading: Promise<void> | null
  /** Updates in the commit queue. */
  pending: number
  /** Storing failed and the room was given up; whatever is still queued for it must not be stored. */
  isGivenUp: boolean
  /** Its log is being folded; one at a time. */
  isFolding: boolean
  /** How much longer than usual the log must be to be folded: doubled by each failure, so that a log that cannot be folded does not keep the thread busy. */
  patience: number
}

/** Opens a board. @param known what its snapshot and its tail hold, see `opening` */
export function roomOf(stored: OutlinedBoard, conduct: Conduct, known: Known): Room {
  const { board, snapshot, tail, owners } = stored
  return {
    board,
    known,
    owners: ownersOf(owners),
    members: new Set(),
    presence: new Map(),
    conduct,
    ledUntil: Date.now(),
    isSealing: false,
    seq: lastSeq(stored),
    snapshot: { seq: snapshot?.seq ?? 0, bytes: snapshot?.size ?? 0 },
    tailBytes: sizeOf(tail),
    log: null,
    reading: null,
    pending: 0,
    isGivenUp: false,
    isFolding: false,
    patience: 1,
  }
}

/** What the people in it may see of each other. */
export function veilOf({ isSealing, conduct }: Pick<Room, 'isSealing' | 'conduct'>): Veil {
  if (isSealing || isSealed(conduct)) return 'sealed'
  return conduct.workshop.state?.areCursorsHidden === true ? 'pointerless' : 'open'
}

/** Sends to everyone who is caught up, except the one who said it. */
export function broadcast(room: Room, frame: Uint8Array, except: Member | null): void {
  const packet = packetOf(frame)
  for (const member of room.members) if (member !== except && member.isCaughtUp) member.sendPacket(packet)
}

export function closeAll(room: Room, code: CloseCode, reason: string): void {
  for (const member of room.members) member.close(code, reason)
}

/** What a board takes on the disk. */
export function bytesOf({ snapshot, tailBytes }: Room): number {
  return snapshot.bytes + tailBytes
}

/** Bytes of a log, the measure of what a join costs. */
export function sizeOf(tail: readonly LogRow[]): number {
  return tail.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
