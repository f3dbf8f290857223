import type { Compaction } from './compaction.ts'
import { markDeleted } from './known.ts'
import { type Room, sizeOf, snapshotRow } from './room.ts'
import type { Storage } from './storage/storage.ts'

/** A tail longer than this makes joins dear; a shorter one is not worth the work. */
const TAIL_UPDATES = 500
const TAIL_BYTES = 512 * 1024

/** Whether the log of a room has grown long enough to be folded. */
export function isWorthFolding({ tail, tailBytes, isFolding, patience }: Room): boolean {
  return !isFolding && (tail.length > TAIL_UPDATES * patience || tailBytes > TAIL_BYTES * patience)
}

/**
 * Folds a room's snapshot and tail into a new snapshot, first in storage and then in the room. Edits go on
 * meanwhile: what was committed after the fold began stays in the tail. Fails without having changed anything.
 */
export async function compactRoom(room: Room, storage: Storage, compaction: Compaction): Promise<void> {
  const last = room.tail.at(-1)
  if (last === undefined) return
  room.isFolding = true
  try {
    const rows = room.snapshot === null ? room.tail : [room.snapshot, ...room.tail]
    const { bytes, inspection } = await compaction.ask(
      room.board.id,
      rows.map((row) => row.bytes),
    )
    const snapshot = { seq: last.seq, bytes }
    await storage.compact(room.board.id, snapshot)
    room.snapshot = snapshotRow(snapshot, inspection)
    room.tail = room.tail.filter(({ seq }) => seq > last.seq)
    room.tailBytes = sizeOf(room.tail)
    markDeleted(room.known, inspection.deletes)
    room.patience = 1
  } catch (error) {
    room.patience *= 2
    throw error
  } finally {
    room.isFolding = false
  }
}
