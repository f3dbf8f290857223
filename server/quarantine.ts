import type { Compaction } from './compaction.ts'
import { rowsOf } from './reread.ts'
import { CorruptBoard, type StoredBoard } from './storage/storage.ts'

/** Boards that once made a wedged document, until their log is found to be sound. */
export interface Quarantine {
  add(board: string): void
  has(board: string): boolean
  /** Lets a board go that is none or whose log is sound. Throws {@link CorruptBoard} for one that is not. */
  clear(stored: StoredBoard): Promise<void>
}

/** Clients come back every few seconds; checking a whole log that often would cost the others. */
const AGAIN_AFTER_MS = 30_000

export function quarantine(folding: Compaction): Quarantine {
  const notBefore = new Map<string, number>()
  return {
    add: (board) => void notBefore.set(board, 0),
    has: (board) => notBefore.has(board),
    async clear(stored) {
      const { id } = stored.board
      const time = notBefore.get(id)
      if (time === undefined) return
      if (Date.now() < time) throw new CorruptBoard('its log makes a wedged document')
      notBefore.set(id, Date.now() + AGAIN_AFTER_MS)
      const rows = rowsOf(stored)
      if (rows.length > 0)
        await folding.ask(
          id,
          rows.map(({ bytes }) => bytes),
        )
      notBefore.delete(id)
    },
  }
}
