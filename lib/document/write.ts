import * as Y from 'yjs'
import { isSame } from '#lib/model/is-same.ts'
import type { Edit, Patch } from './edit.ts'
import { DELETED, type Fields, keysOf, ORDER, toFields } from './fields.ts'
import type { Table } from './table.ts'

/** Where one value of the document stands: a table, or `board` for the board's own fields, a row and a key. */
export interface Place {
  readonly table: Table | 'board'
  readonly row: string
  readonly key: string
}

/** What one write changed; `undefined` means that the key was not there. Steps of undo are made of these. */
export interface Write extends Place {
  readonly before: unknown
  readonly after: unknown
  /** The fields of a row that was added: taking it back is right only while nobody has worked on it. */
  readonly added?: Fields
}

/** Applies edits and says what they changed. A row that is gone is not written to. */
export function writeEdits(doc: Y.Doc, edits: readonly Edit[]): Write[] {
  const orders = new Map<Table, number>()
  return edits.flatMap((edit) => writeEdit(doc, edit, orders))
}

function writeEdit(doc: Y.Doc, edit: Edit, orders: Map<Table, number>): Write[] {
  switch (edit.kind) {
    case 'add':
      return addRow(doc, edit.table, edit.key, edit.row, orders)
    case 'change':
      return changeRow(doc, edit.table, edit.key, edit.patch)
    case 'remove':
      return setValue(doc, { table: edit.table, row: edit.key, key: DELETED }, true)
    case 'change-board':
      return changeBoard(doc, edit.patch)
  }
}

/** Sets one value, or takes it away; nothing is written when it is so already or when the row is not there. */
export function setValue(doc: Y.Doc, place: Place, after: unknown): Write[] {
  const row = rowOf(doc, place)
  if (row === null) return []
  const before = row.get(place.key)
  if (isSame(before, after)) return []
  if (after === undefined) row.delete(place.key)
  else row.set(place.key, after)
  return [{ ...place, before, after }]
}

/** The value at a place, undefined when there is none. */
export function valueAt(doc: Y.Doc, place: Place): unknown {
  return rowOf(doc, place)?.get(place.key)
}

/** All keys and values of the row at a place. */
export function fieldsAt(doc: Y.Doc, place: Place): Fields {
  return new Map(rowOf(doc, place)?.entries() ?? [])
}

function rowOf(doc: Y.Doc, { table, row }: Place): Y.Map<unknown> | null {
  if (table === 'board') return doc.getMap('board')
  const found = doc.getMap(table).get(row)
  return found instanceof Y.Map ? found : null
}

/** The whole row is set at once: it is the only time that a row is set, because setting it again would replace it. */
function addRow(doc: Y.Doc, table: Table, key: string, row: Patch, orders: Map<Table, number>): Write[] {
  const rows = doc.getMap(table)
  if (rows.has(key)) return [...changeRow(doc, table, key, row), ...restoreRow(doc, table, key)]
  const order = orders.get(table) ?? nextOrder(rows)
  orders.set(table, order + 1)
  const fields = new Map(toFields(table, row))
  fields.set(ORDER, order)
  rows.set(key, new Y.Map(fields))
  return [{ table, row: key, key: DELETED, before: true, after: undefined, added: fields }]
}

function restoreRow(doc: Y.Doc, table: Table, row: string): Write[] {
  return setValue(doc, { table, row, key: DELETED }, undefined)
}

/** Rows keep the order in which they were added; two that were added at once are told apart by their keys. */
function nextOrder(rows: Y.Map<unknown>): number {
  let last = -1
  for (const row of rows.values()) {
    const order = row instanceof Y.Map ? row.get(ORDER) : null
    if (typeof order === 'number' && order > last) last = order
  }
  return last + 1
}

function changeRow(doc: Y.Doc, table: Table, key: string, patch: Patch): Write[] {
  const row = rowOf(doc, { table, row: key, key: '' })
  if (row === null) return []
  const before: Fields = new Map(row.entries())
  const after = toFields(table, patch)
  const stale = Object.keys(patch).flatMap((field) => keysOf(field, before).filter((old) => !after.has(old)))
  return [
    ...stale.flatMap((old) => setValue(doc, { table, row: key, key: old }, undefined)),
    ...[...after].flatMap(([field, value]) => setValue(doc, { table, row: key, key: field }, value)),
  ]
}

/** The scenario is one key a field, so that two people may answer two of its questions at once. */
function changeBoard(doc: Y.Doc, patch: Patch): Write[] {
  return Object.entries(patch).flatMap(([key, value]) =>
    setValue(doc, { table: 'board', row: '', key }, value),
  )
}
