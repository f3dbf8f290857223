import type * as Y from 'yjs'
import type { Board } from '#lib/model/board.ts'
import type { Edit } from './edit.ts'
import { fillEdits } from './fill.ts'
import { formerName } from './former-name.ts'
import { othersChanges, type RowTouch } from './others-changes.ts'
import { type Reading, reader } from './read.ts'
import { orderEdits, replaceEdits } from './replace.ts'
import { type Table, tables } from './table.ts'
import { history, type Step, type Undone } from './undo.ts'
import { writeEdits } from './write.ts'

/** The shared board as views know it: a value to read, edits to apply, and one's own steps to take back. */
export interface BoardDocument {
  /** The same object until something changes. */
  reading(): Reading
  /** Hears of every change, and whether it is one's own. */
  subscribe(listener: (isOwn: boolean) => void): () => void
  /** Hears which rows others have changed, and from which tab: its key, as in presence. */
  hearOthers(listener: (touches: readonly RowTouch[]) => void): () => void
  /** What something is called, or was before it was deleted; null when nothing of it is known. */
  formerName(table: Table, id: string): string | null
  /** Applies a command's edits as one step of this person's history. */
  apply(edits: readonly Edit[]): void
  /** Puts a board into an empty document; nobody's history begins with that. */
  fill(board: Board): void
  /** Makes the document show exactly this board, as one step of this person's history. */
  replace(board: Board): void
  undo(): Undone
  redo(): Undone
  canUndo(): boolean
  canRedo(): boolean
  destroy(): void
}

/** Transactions of this tab's own commands carry this origin. */
const OWN = 'own'
/** One sync message holds at most 1 MiB; a transaction stays far below that. Counted in characters of its edits. */
const MOST_CHARACTERS = 200_000

/** Opens the board that a Y.Doc holds. It keeps no copy: what it reads is derived from the document. */
export function boardDocument(doc: Y.Doc): BoardDocument {
  const rows = reader(doc)
  const listeners = new Set<(isOwn: boolean) => void>()
  const steps = history(doc, (work) => doc.transact(work, OWN))
  let current: Reading | null = null
  let working = false

  function notify(isOwn: boolean): void {
    if (current === null && !working) for (const listener of listeners) listener(isOwn)
  }
  const afterTransaction = ({ local }: Y.Transaction) => notify(local)
  /** Listeners hear of one's own step once, when the history knows it too. */
  function step<Result>(work: () => Result): Result {
    working = true
    try {
      return work()
    } finally {
      working = false
      notify(true)
    }
  }
  function write(edits: readonly Edit[]): Step {
    return parts(edits).flatMap((part) => doc.transact(() => writeEdits(doc, part), OWN))
  }
  const unobserve = [...tables, 'board' as const].map((table) =>
    observe(doc, table, (keys) => {
      rows.forget(table, keys)
      current = null
    }),
  )
  doc.on('afterTransaction', afterTransaction)

  return {
    reading() {
      current ??= rows.read()
      return current
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hearOthers: (listener) => othersChanges(doc, listener),
    formerName: (table, id) => formerName(doc, table, id),
    apply: (edits) => step(() => steps.push(write(edits))),
    fill: (board) => step(() => void write(fillEdits(board))),
    replace: (board) =>
      step(() => steps.push([...write(replaceEdits(doc, board)), ...write(orderEdits(doc, board))])),
    undo: () => step(() => steps.undo()),
    redo: () => step(() => steps.redo()),
    canUndo: () => steps.canUndo(),
    canRedo: () => steps.canRedo(),
    destroy() {
      for (const stop of unobserve) stop()
      doc.off('afterTransaction', afterTransaction)
      listeners.clear()
    },
  }
}

/** The edits in runs that each fit into one message. */
function parts(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const runs: Edit[][] = []
  let room = 0
  for (const edit of edits) {
    const length = JSON.stringify(edit).length
    const last = runs.at(-1)
    if (last && length <= room) last.push(edit)
    else runs.push([edit])
    room = last && length <= room ? room - length : MOST_CHARACTERS - length
  }
  return runs
}

/** Calls back with the keys of the rows of a table that a transaction touched. */
function observe(doc: Y.Doc, table: Table | 'board', touched: (keys: readonly string[]) => void): () => void {
  const map = doc.getMap(table)
  function onChange(events: readonly Y.YEvent<Y.Map<unknown>>[]): void {
    touched(
      events.flatMap((event) =>
        event.target === map ? [...event.changes.keys.keys()] : [String(event.path[0])],
      ),
    )
  }
  map.observeDeep(onChange)
  return () => map.unobserveDeep(onChange)
}
