import type { Conduct } from './conduct.ts'
import type { Inspection } from './inspection.ts'
import { reread, rowsOf } from './reread.ts'
import { type Room, roomOf, sizeOf } from './room.ts'
import { CorruptBoard, type LogRow, type StoredBoard } from './storage/storage.ts'
import { ThreadEnded, type Threads, threads } from './threads.ts'

/** Makes rooms of stored boards; reading a large one would keep all the others waiting. */
export interface Opening {
  room(stored: StoredBoard, conduct: Conduct): Promise<Room>
  close(): Promise<void>
}

/** Read at once: a few milliseconds, less than the way to a thread and back. */
const SMALL_BYTES = 256 * 1024
const BOUNDS = { threads: 1, seconds: 30, heapMebibytes: 1024 }

export function opening(): Opening {
  const reading = threads<readonly LogRow[], Inspection[]>('opening-worker', BOUNDS)
  return {
    async room(stored, conduct) {
      const rows = rowsOf(stored)
      const isSmall = sizeOf(rows) <= SMALL_BYTES
      return roomOf(
        stored,
        conduct,
        isSmall ? reread(rows).inspections : await inThread(stored.board.id, rows, reading),
      )
    },
    close: reading.close,
  }
}

async function inThread(
  board: string,
  rows: readonly LogRow[],
  reading: Threads<readonly LogRow[], Inspection[]>,
): Promise<Inspection[]> {
  try {
    return await reading.ask(board, rows)
  } catch (error) {
    if (error instanceof ThreadEnded) throw error
    throw new CorruptBoard(error instanceof Error ? error.message : String(error)) // its class stayed behind
  }
}
