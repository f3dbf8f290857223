import type { Point } from '#lib/model/field.ts'
import type { RowId } from '#lib/model/id.ts'
import type { Note } from '#lib/model/note.ts'
import type { Edit, Patch } from './edit.ts'

export function addNote({ id, ...row }: Note): readonly Edit[] {
  return [{ kind: 'add', table: 'notes', key: id, row }]
}

/** Changes fields of a note; undefined takes a field away. */
export function changeNote(
  id: RowId,
  patch: { readonly [Key in keyof Note]?: Note[Key] | undefined },
): readonly Edit[] {
  return [{ kind: 'change', table: 'notes', key: id, patch: patch as Patch }]
}

/** Puts notes that hang on nothing somewhere else. */
export function moveNotes(moves: ReadonlyMap<string, Point>): readonly Edit[] {
  return [...moves].map(([key, point]) => ({ kind: 'change', table: 'notes', key, patch: { on: { point } } }))
}

export function removeNotes(ids: ReadonlySet<string>): readonly Edit[] {
  return [...ids].map((key) => ({ kind: 'remove', table: 'notes', key }))
}
