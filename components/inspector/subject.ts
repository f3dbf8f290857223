import { type ItemKey, selectedIds } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Note } from '#lib/model/note.ts'

/** The selected items of each table. */
export interface SeveralItems {
  readonly components: readonly Component[]
  readonly connections: readonly Connection[]
  readonly domains: readonly FailureDomain[]
  readonly notes: readonly Note[]
}

/** What the inspector shows. */
export type Subject =
  | { readonly kind: 'board' }
  | { readonly kind: 'component'; readonly component: Component }
  | { readonly kind: 'connection'; readonly connection: Connection }
  | { readonly kind: 'domain'; readonly domain: FailureDomain }
  | { readonly kind: 'note'; readonly note: Note }
  | ({ readonly kind: 'several' } & SeveralItems)

/** The selected items that are still on the board; the board itself when there are none. */
export function subjectOf(board: Board, selection: ReadonlySet<ItemKey>): Subject {
  const components = selected(board.components, selectedIds(selection, 'components'))
  const connections = selected(board.connections, selectedIds(selection, 'connections'))
  const domains = selected(board.domains, selectedIds(selection, 'domains'))
  const notes = selected(board.notes, selectedIds(selection, 'notes'))
  const count = components.length + connections.length + domains.length + notes.length
  if (count > 1) return { kind: 'several', components, connections, domains, notes }
  const [component, connection, domain, note] = [components[0], connections[0], domains[0], notes[0]]
  if (note) return { kind: 'note', note }
  if (component) return { kind: 'component', component }
  if (connection) return { kind: 'connection', connection }
  return domain ? { kind: 'domain', domain } : { kind: 'board' }
}

function selected<Row extends { readonly id: string }>(
  rows: readonly Row[],
  ids: ReadonlySet<string>,
): readonly Row[] {
  return ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id))
}
