import type { Compaction } from './compaction.ts'
import { rowsOf } from './reread.ts'
import { CorruptBoard, type Storage } from './storage/storage.ts'

/** Boards that once made a wedged document, until their log is found to be sound. */
export interface Quarantine {
  add(board: string): void
  has(board: string): boolean
  /** Lets a board go that is none or whose log is sound. Throws {@link CorruptBoard} for one that is not. */
  clear(board: string): Promise<void>
}

/** Clients come back every few seconds; checking a whole log that often would cost the others. */
const AGAIN_AFTER_MS = 30_000

export function quarantine(storage: Storage, folding: Compaction): Quarantine {
  const notBefore = new Map<string, number>()
  return {
    add: (board) => void notBefore.set(board, 0),
    has: (board) => notBefore.has(board),
    async clear(board) {
      const time = notBefore.get(board)
      if (time === undefined) return
      if (Date.now() < time) throw new CorruptBoard('its log makes a wedged document')
      notBefore.set(board, Date.now() + AGAIN_AFTER_MS)
      const stored = await storage.load(board)
      const updates = stored === null ? [] : rowsOf(stored).map(({ bytes }) => bytes)
      if (updates.length > 0) await folding.ask(board, updates)
      notBefore.delete(board)
    },
  }
}
