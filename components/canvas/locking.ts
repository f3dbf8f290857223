import { type ItemKey, selectedIds } from '#components/board/screen.ts'
import { changeComponent } from '#lib/document/component-commands.ts'
import { changeDomain } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { changeRow } from '#lib/document/row-commands.ts'
import type { Board } from '#lib/model/board.ts'
import { placementsOf } from '#lib/model/placement.ts'

/**
 * Locks what is selected, with the components that stand in a selected domain: a whole area stays where it is. When
 * all of it is locked already it is freed.
 */
export function lockSelected(board: Board, selection: ReadonlySet<ItemKey>): readonly Edit[] {
  const chosen = selectedIds(selection, 'components')
  const areas = selectedIds(selection, 'domains')
  const pinned = selectedIds(selection, 'notes')
  const domains = board.domains.filter(({ id }) => areas.has(id))
  const notes = board.notes.filter(({ id }) => pinned.has(id))
  const components = board.components.filter(
    (row) => chosen.has(row.id) || placementsOf(row).some(([domain]) => areas.has(domain)),
  )
  const isLocked = [...components, ...domains, ...notes].every(({ locked }) => locked === true)
  const locked = isLocked ? undefined : true
  return [
    ...components.flatMap(({ id }) => changeComponent(id, { locked })),
    ...domains.flatMap(({ id }) => changeDomain(id, { locked })),
    ...notes.flatMap(({ id }) => changeRow('notes', id, { locked })),
  ]
}
