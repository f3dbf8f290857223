import type { Board, PlainList } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import type { RowId } from '#lib/model/id.ts'
import type { Edit, Patch } from './edit.ts'

type Row<List extends PlainList> = Board[List][number]
/** Fields of a row; undefined takes a field away. */
export type RowPatch<List extends PlainList> = {
  readonly [Key in keyof Row<List>]?: Row<List>[Key] | undefined
}

/** Adds a note, a checklist item, a decision … */
export function addRow<List extends PlainList>(list: List, { id, ...row }: Row<List>): readonly Edit[] {
  return [{ kind: 'add', table: list, key: id, row }]
}

/** Changes fields of such a row. */
export function changeRow<List extends PlainList>(
  list: List,
  id: RowId,
  patch: RowPatch<List>,
): readonly Edit[] {
  return [{ kind: 'change', table: list, key: id, patch: patch as Patch }]
}

export function removeRows(list: PlainList, ids: ReadonlySet<string>): readonly Edit[] {
  return [...ids].map((key) => ({ kind: 'remove', table: list, key }))
}

/** Puts notes that hang on nothing somewhere else. */
export function moveNotes(moves: ReadonlyMap<string, Point>): readonly Edit[] {
  return [...moves].map(([key, point]) => ({ kind: 'change', table: 'notes', key, patch: { on: { point } } }))
}
