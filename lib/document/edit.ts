import type { Table } from './table.ts'

/** Fields of a row as the board file writes them; undefined takes a field away. */
export type Patch = Readonly<Record<string, unknown>>

/** One thing that a command does to the document. A command is a list of them, applied and undone as one step. */
export type Edit =
  | { readonly kind: 'add'; readonly table: Table; readonly key: string; readonly row: Patch }
  | { readonly kind: 'change'; readonly table: Table; readonly key: string; readonly patch: Patch }
  | { readonly kind: 'remove'; readonly table: Table; readonly key: string }
  | { readonly kind: 'change-board'; readonly patch: Patch }
