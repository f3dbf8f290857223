import type { CloseCode } from './close-code.ts'
import { type Conduct, isSealed } from './conduct.ts'
import type { DeleteSet, Growth, Inspection } from './inspection.ts'
import { absorb, type Known, nothingKnown } from './known.ts'
import type { Member } from './member.ts'
import { SYNCED_FRAME, updateFrame } from './messages.ts'
import { packetOf } from './packet.ts'
import type { Presence } from './presence.ts'
import type { Board, LogRow, StoredBoard } from './storage/storage.ts'
import { deletesUpdate } from './update-bytes.ts'

/** How far an update reaches for each client id it writes under: who has these clocks does not need it. */
export type Ends = readonly (readonly [client: number, end: number])[]

/** A committed update, ready to be sent. */
export interface TailRow extends LogRow {
  readonly ends: Ends
  readonly deletes: boolean
}

/** The stored sum of the log, with what it takes to decide who needs it. */
export interface RoomSnapshot extends LogRow {
  readonly ends: Ends
  /** Its deletes alone, for who has all the rest: a state vector does not tell about deletes. */
  readonly deletes: Uint8Array
}

/** An open board: bytes and numbers, never a Yjs document. */
export interface Room {
  readonly board: Board
  /** Includes what is queued but not yet committed, since the next message is judged against it. */
  readonly known: Known
  readonly owners: Map<number, string>
  readonly members: Set<Member>
  readonly presence: Presence
  /** Its workshop and round as stored; see `rooms.refresh`. */
  conduct: Conduct
  /** When a facilitator was last seen to leave; the time of opening before that. Nothing while one is here. */
  ledUntil: number
  /** A round is about to begin: its forecast is being computed, and nothing may change meanwhile. */
  isSealing: boolean
  /** Committed only; so is `snapshot`. */
  tail: TailRow[]
  tailBytes: number
  snapshot: RoomSnapshot | null
  /** Updates in the commit queue. */
  pending: number
  /** Storing failed and the room was given up; whatever is still queued for it must not be stored. */
  isGivenUp: boolean
  /** Its log is being folded; one at a time. */
  isFolding: boolean
  /** How much longer than usual the log must be to be folded: doubled by each failure, so that a log that cannot be folded does not keep the thread busy. */
  patience: number
}

/** Opens a board. @param inspections of its rows in the order of the log, see `reread` */
export function roomOf(stored: StoredBoard, conduct: Conduct, inspections: readonly Inspection[]): Room {
  const known = nothingKnown()
  const read = inspections.values()
  const next = () => {
    const { value } = read.next()
    if (value === undefined) throw new Error('a row was not read')
    absorb(known, value)
    return value
  }
  const snapshot = stored.snapshot === null ? null : snapshotRow(stored.snapshot, next())
  const tail = stored.tail.map((row) => tailRow(row, next()))
  return {
    board: stored.board,
    known,
    owners: new Map(stored.owners),
    members: new Set(),
    presence: new Map(),
    conduct,
    ledUntil: Date.now(),
    isSealing: false,
    tail,
    tailBytes: sizeOf(tail),
    snapshot,
    pending: 0,
    isGivenUp: false,
    isFolding: false,
    patience: 1,
  }
}

export function tailRow({ seq, bytes }: LogRow, { grown, deletes }: Inspection): TailRow {
  return { seq, bytes, ends: endsOf(grown), deletes: deletes.size > 0 }
}

/** What a folded log needs beside its bytes to answer joins without being read again. */
export function snapshotRow(
  { seq, bytes }: LogRow,
  { grown, deletes }: { readonly grown: readonly Growth[]; readonly deletes: DeleteSet },
): RoomSnapshot {
  return { seq, bytes, ends: endsOf(grown), deletes: deletesUpdate(deletes) }
}

/**
 * The frames that bring a client with these clocks up to date, in the order of the log, and last the one
 * that makes it say *synced*. Prepared bytes only: a thousand clients come back in the same two seconds.
 */
export function catchUpFrames(room: Room, clocks: ReadonlyMap<number, number>): Uint8Array[] {
  const frames: Uint8Array[] = []
  const { snapshot } = room
  if (snapshot !== null) {
    const has = isCovered(snapshot.ends, clocks)
    frames.push(updateFrame(has ? snapshot.deletes : snapshot.bytes))
  }
  for (const row of room.tail) {
    if (row.deletes || !isCovered(row.ends, clocks)) frames.push(updateFrame(row.bytes))
  }
  frames.push(SYNCED_FRAME)
  return frames
}

/** Whether the people in it must not see what others do. */
export function isQuiet(room: Room): boolean {
  return room.isSealing || isSealed(room.conduct)
}

/** Sends to everyone who is caught up, except the one who said it. */
export function broadcast(room: Room, frame: Uint8Array, except: Member | null): void {
  const packet = packetOf(frame)
  for (const member of room.members) if (member !== except && member.isCaughtUp) member.sendPacket(packet)
}

export function closeAll(room: Room, code: CloseCode, reason: string): void {
  for (const member of room.members) member.close(code, reason)
}

/** The number of the last committed update; 0 before the first. */
export function lastSeq({ tail, snapshot }: Pick<StoredBoard, 'tail' | 'snapshot'>): number {
  return tail.at(-1)?.seq ?? snapshot?.seq ?? 0
}

/** What a board takes on the disk. */
export function bytesOf({ snapshot, tailBytes }: Room): number {
  return (snapshot?.bytes.length ?? 0) + tailBytes
}

/** Bytes of a log, the measure of what a join costs. */
export function sizeOf(tail: readonly LogRow[]): number {
  return tail.reduce((sum, { bytes }) => sum + bytes.length, 0)
}

function isCovered(ends: Ends, clocks: ReadonlyMap<number, number>): boolean {
  return ends.every(([client, end]) => (clocks.get(client) ?? 0) >= end)
}

function endsOf(grown: readonly Growth[]): Ends {
  return grown.map(({ client, to }) => [client, to] as const)
}
