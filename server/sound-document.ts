import * as Y from 'yjs'
import { WEDGED } from './wedged.ts'

/**
 * A Yjs document of these updates, in the order of the log. Throws {@link WEDGED} when something stays pending
 * or unfinished: such a document looks healthy, ignores what is written next and, once summed up, loses it.
 */
export function soundDocument(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
  } catch (cause) {
    throw new Error(WEDGED, { cause })
  }
  assertSound(doc)
  return doc
}

/** Looks for what an apply left undone. `_transactionCleanups` is a field of Yjs itself: its version is pinned. */
export function assertSound(doc: Y.Doc): void {
  const { pendingStructs, pendingDs } = doc.store
  if (pendingStructs !== null || pendingDs !== null || doc._transactionCleanups.length > 0)
    throw new Error(WEDGED)
}
