import { type ItemKey, selectedIds } from '#components/board/screen.ts'
import { removeComponents } from '#lib/document/component-commands.ts'
import { removeConnections } from '#lib/document/connection-commands.ts'
import { removeDomains } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { removeRows } from '#lib/document/row-commands.ts'
import type { Board } from '#lib/model/board.ts'

/** Removes what is selected and not locked, with the connections that hang on it, as one step. */
export function removeSelected(board: Board, selection: ReadonlySet<ItemKey>): readonly Edit[] {
  const components = free(board.components, selectedIds(selection, 'components'))
  const domains = free(board.domains, selectedIds(selection, 'domains'))
  return [
    ...removeConnections(selectedIds(selection, 'connections')),
    ...removeComponents(board, components),
    ...removeRows('notes', free(board.notes, selectedIds(selection, 'notes'))),
    ...(domains.size > 0 ? removeDomains(board, domains) : []),
  ]
}

function free(
  rows: readonly { readonly id: string; readonly locked?: boolean }[],
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  return new Set(rows.flatMap(({ id, locked }) => (ids.has(id) && locked !== true ? [id] : [])))
}
