import { type ItemKey, selectedIds } from '#components/board/screen.ts'
import { removeComponents } from '#lib/document/component-commands.ts'
import { removeConnections } from '#lib/document/connection-commands.ts'
import { removeDomains } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import type { Board } from '#lib/model/board.ts'

/** Removes what is selected, with the connections that hang on it, as one step. */
export function removeSelected(board: Board, selection: ReadonlySet<ItemKey>): readonly Edit[] {
  const domains = selectedIds(selection, 'domains')
  return [
    ...removeConnections(selectedIds(selection, 'connections')),
    ...removeComponents(board, selectedIds(selection, 'components')),
    ...(domains.size > 0 ? removeDomains(board, domains) : []),
  ]
}
