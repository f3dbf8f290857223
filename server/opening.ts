import type { Conduct } from './conduct.ts'
import type { Known } from './known.ts'
import { outlineIn } from './outline.ts'
import { knownOf, rowsOf, type Unread } from './reread.ts'
import { type Room, roomOf, sizeOf } from './room.ts'
import { CorruptBoard, type OutlinedBoard, type Storage } from './storage/storage.ts'
import { ThreadEnded, type Threads, threads } from './threads.ts'

/** Makes rooms of stored boards; reading much of one would keep all the others waiting. */
export interface Opening {
  room(stored: OutlinedBoard, conduct: Conduct): Promise<Room>
  close(): Promise<void>
}

/** Read at once: a few milliseconds, less than the way to a thread and back. */
const SMALL_BYTES = 256 * 1024
const BOUNDS = { threads: 1, seconds: 30, heapMebibytes: 1024 }

export function opening(storage: Storage): Opening {
  const reading = threads<Unread, Known>('opening-worker', BOUNDS)
  return {
    async room(stored, conduct) {
      const unread = await unreadOf(stored, storage)
      const isSmall = sizeOf(rowsOf(unread)) <= SMALL_BYTES
      const known = isSmall ? knownOf(unread) : await inThread(stored.board.id, unread, reading)
      return roomOf(stored, conduct, known)
    },
    close: reading.close,
  }
}

/** The snapshot itself is read only where nothing tells what it holds: it was written by another version. */
async function unreadOf({ board, snapshot, tail }: OutlinedBoard, storage: Storage): Promise<Unread> {
  const outline = snapshot?.outline ?? null
  if (snapshot === null || (outline !== null && outlineIn(outline) !== null))
    return { outline, snapshot: null, tail }
  const whole = await storage.load(board.id)
  if (whole?.snapshot?.seq !== snapshot.seq) throw new Error('the board changed while it was being opened')
  return { outline: null, snapshot: whole.snapshot, tail }
}

async function inThread(board: string, unread: Unread, reading: Threads<Unread, Known>): Promise<Known> {
  try {
    return await reading.ask(board, unread)
  } catch (error) {
    if (error instanceof ThreadEnded) throw error
    throw new CorruptBoard(error instanceof Error ? error.message : String(error)) // its class stayed behind
  }
}
