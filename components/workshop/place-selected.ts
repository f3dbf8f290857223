import { type ItemKey, selectedIds } from '#components/board/screen.ts'
import type { Place } from '#lib/workshop/ballot.ts'

/** The one component or connection that is selected on the canvas; null where it is none or several. */
export function placeSelected(selection: ReadonlySet<ItemKey>): Place | null {
  if (selection.size !== 1) return null
  const [component] = selectedIds(selection, 'components')
  if (component !== undefined) return { component }
  const [connection] = selectedIds(selection, 'connections')
  return connection === undefined ? null : { connection }
}
