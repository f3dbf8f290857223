import { type ItemKey, itemKey } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import { componentRectangle, overlap, type Rectangle } from '#lib/model/geometry.ts'

/** More cards than these at once a hand would feel; then those that it has not hold of are drawn on one layer. */
const NEAR_CARDS = 150
/** The same for lines. */
const NEAR_LINES = 250

/**
 * The components and connections that are drawn one by one, to be touched: all of a small board (null); of a large
 * one those that are seen, when they are few enough, and what is held in any case, lines with both of their ends.
 */
export function nearItems(
  board: Pick<Board, 'components' | 'connections'>,
  seen: Rectangle | null,
  held: Iterable<ItemKey>,
): ReadonlySet<ItemKey> | null {
  if (board.components.length <= NEAR_CARDS && board.connections.length <= NEAR_LINES) return null
  const near = new Set(held)
  for (const { id, from, to } of board.connections) {
    if (!near.has(itemKey('connections', id))) continue
    near.add(itemKey('components', from))
    near.add(itemKey('components', to))
  }
  if (seen === null) return near
  const cards = board.components.filter((row) => overlap(componentRectangle(row), seen))
  if (cards.length > NEAR_CARDS) return near
  for (const { id } of cards) near.add(itemKey('components', id))
  const lines = board.connections.filter(
    ({ from, to }) => near.has(itemKey('components', from)) && near.has(itemKey('components', to)),
  )
  if (lines.length <= NEAR_LINES) for (const { id } of lines) near.add(itemKey('connections', id))
  return near
}
