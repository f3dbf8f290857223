import type * as Y from 'yjs'
import { isSame } from '#lib/model/is-same.ts'
import type { Fields } from './fields.ts'
import { fieldsAt, type Place, setValue, valueAt, type Write } from './write.ts'

/** One gesture: everything it wrote, taken back together. */
export type Step = readonly Write[]

/** What came of an undo or redo. `skipped` counts the values that somebody has changed since; they were left alone. */
export interface Undone {
  readonly done: boolean
  readonly skipped: number
}

/** A person's own steps on this board, in this tab. Nobody else's work is ever undone. */
export interface History {
  push(step: Step): void
  undo(): Undone
  redo(): Undone
  canUndo(): boolean
  canRedo(): boolean
}

/** More steps than anybody takes back; the oldest are forgotten. */
const MOST_STEPS = 500

/**
 * The history of one tab. `transact` runs the writes as one transaction. A value is taken back only when it is still
 * what this person left there, so an undo never destroys somebody's later work.
 */
export function history(doc: Y.Doc, transact: <Result>(work: () => Result) => Result): History {
  const past: Step[] = []
  const future: Step[] = []

  function revert(from: Step[], to: Step[]): Undone {
    const step = from.pop()
    if (step === undefined) return { done: false, skipped: 0 }
    const reverted = transact(() => step.toReversed().flatMap((write) => takenBack(doc, write)))
    if (reverted.length > 0) to.push(reverted)
    return { done: reverted.length > 0, skipped: step.length - reverted.length }
  }

  return {
    push(step) {
      if (step.length === 0) return
      past.push(step)
      if (past.length > MOST_STEPS) past.shift()
      future.length = 0
    },
    undo: () => revert(past, future),
    redo: () => revert(future, past),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  }
}

function takenBack(doc: Y.Doc, { before, after, added, ...place }: Write): Write[] {
  if (!isSame(valueAt(doc, place), after) || (added && !isUntouched(doc, place, added))) return []
  return setValue(doc, place, before)
}

/** Whether a row is still as it was added. */
function isUntouched(doc: Y.Doc, place: Place, added: Fields): boolean {
  const now = fieldsAt(doc, place)
  return now.size === added.size && [...added].every(([key, value]) => isSame(now.get(key), value))
}
