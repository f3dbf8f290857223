import { dropLog } from './catch-up.ts'
import type { Compaction } from './compaction.ts'
import { takeOver } from './known.ts'
import { outlineIn } from './outline.ts'
import { rowsOf } from './reread.ts'
import type { Room } from './room.ts'
import { lastSeq, type Storage } from './storage/storage.ts'

/** A tail longer than this makes joins dear. Folding costs what the snapshot is long; less than its share is not worth it. */
const LONG = { updates: 500, share: 0.1, bytes: 512 * 1024 }
/** When the last person has left, it is made short for whoever opens the board next. */
const LEFT_BEHIND = { updates: 100, share: 0, bytes: 64 * 1024 }

/** Whether the log of a room has grown long enough to be folded. */
export function isWorthFolding(room: Room): boolean {
  const { seq, snapshot, tailBytes, isFolding, patience, members } = room
  const { updates, share, bytes } = members.size > 0 ? LONG : LEFT_BEHIND
  const isLong = seq - snapshot.seq > updates * patience || tailBytes > bytes * patience
  return !isFolding && isLong && tailBytes > share * snapshot.bytes
}

/**
 * Folds a room's snapshot and tail into a new snapshot, first in storage and then in the room. Edits go on
 * meanwhile: what was committed after the fold began stays in the tail. Fails without having changed anything.
 */
export async function compactRoom(room: Room, storage: Storage, compaction: Compaction): Promise<void> {
  room.isFolding = true
  try {
    const { id } = room.board
    const stored = await storage.load(id)
    if (stored === null) throw new Error('the board is not there any more')
    const { tailBytes } = room
    const { bytes, outline } = await compaction.ask(
      id,
      rowsOf(stored).map((row) => row.bytes),
    )
    const snapshot = { seq: lastSeq(stored), bytes }
    const base = outlineIn(outline)
    if (base === null) throw new Error('the thread made an outline of another form')
    await storage.compact(id, snapshot, outline)
    takeOver(room.known, base)
    room.snapshot = { seq: snapshot.seq, bytes: bytes.length }
    room.tailBytes -= tailBytes // not what was read: a room that was given up may have folded a part of it
    dropLog(room)
    room.patience = 1
  } catch (error) {
    room.patience *= 2
    throw error
  } finally {
    room.isFolding = false
  }
}
