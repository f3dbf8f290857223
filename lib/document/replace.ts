import * as Y from 'yjs'
import type { Board } from '#lib/model/board.ts'
import type { Edit, Patch } from './edit.ts'
import { DELETED, ORDER } from './fields.ts'
import { fillEdits } from './fill.ts'
import { type Table, tables } from './table.ts'
import { fieldsAt } from './write.ts'

/**
 * The edits that make a document show exactly this board: what the board does not have is removed, a field of a row
 * that both have is written only where it differs. To be followed by {@link orderEdits}.
 */
export function replaceEdits(doc: Y.Doc, board: Board): readonly Edit[] {
  const wanted = fillEdits(board)
  const rows = keysByTable(wanted)
  return [...tables.flatMap((table) => removals(doc, table, rows)), ...wanted.map((edit) => whole(doc, edit))]
}

/** The edits that bring the rows of a replaced board into its order; none where they already are. */
export function orderEdits(doc: Y.Doc, board: Board): readonly Edit[] {
  return [...keysByTable(fillEdits(board))].flatMap(([table, keys]) =>
    isInOrder(doc, table, keys)
      ? []
      : keys.map((key, index) => ({ kind: 'change' as const, table, key, patch: { [ORDER]: index } })),
  )
}

function keysByTable(edits: readonly Edit[]): ReadonlyMap<Table, readonly string[]> {
  const keys = new Map<Table, string[]>(tables.map((table) => [table, []]))
  for (const edit of edits) if (edit.kind === 'add') keys.get(edit.table)?.push(edit.key)
  return keys
}

function removals(doc: Y.Doc, table: Table, wanted: ReadonlyMap<Table, readonly string[]>): readonly Edit[] {
  const stay = new Set(wanted.get(table))
  const gone = [...doc.getMap(table)].filter(
    ([key, row]) => !stay.has(key) && row instanceof Y.Map && row.get(DELETED) !== true,
  )
  return gone.map(([key]) => ({ kind: 'remove', table, key }))
}

/** The edit with every field taken away that the row or the board has now and will not have. */
function whole(doc: Y.Doc, edit: Edit): Edit {
  if (edit.kind === 'add') {
    const now = fieldsAt(doc, { table: edit.table, row: edit.key, key: '' })
    const fields = [...now.keys()]
      .filter((key) => !key.startsWith('$'))
      .map((key) => key.split('/', 1)[0] ?? key)
    return { ...edit, row: { ...absent(fields), ...edit.row } }
  }
  if (edit.kind !== 'change-board') return edit
  const own = [...doc.getMap('board').keys()].filter((key) => /^(scenario|other)\//.test(key))
  return { ...edit, patch: { ...absent(own), ...edit.patch } }
}

function absent(fields: readonly string[]): Patch {
  return Object.fromEntries(fields.map((field) => [field, undefined]))
}

function isInOrder(doc: Y.Doc, table: Table, keys: readonly string[]): boolean {
  return keys.every((key, index) => {
    const before = keys[index - 1]
    if (before === undefined || ownerOf(before) !== ownerOf(key)) return true
    const [first, second] = [orderOf(doc, table, before), orderOf(doc, table, key)]
    return first < second || (first === second && before < key)
  })
}

/** Limits need an order only among those of their owner; the keys of other rows have no owner in them. */
function ownerOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1)
}

function orderOf(doc: Y.Doc, table: Table, key: string): number {
  const order = fieldsAt(doc, { table, row: key, key: '' }).get(ORDER)
  return typeof order === 'number' ? order : 0
}
