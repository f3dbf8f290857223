import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { keyOfAnchor } from '#components/forecast/anchor-key.ts'
import { grouped } from '#lib/exchange/grouped.ts'
import type { Board } from '#lib/model/board.ts'
import {
  boundsOf,
  componentRectangle,
  domainHeader,
  domainRectangle,
  noteSize,
  type Rectangle,
} from '#lib/model/geometry.ts'
import { pinPlaces, pinSize } from '#lib/model/pins.ts'
import { type Drawn, readingRows } from './reading-order.ts'

/**
 * The cards, domains and loose notes of a board in rows, as people read them. A domain stands where its name stands; a
 * note that hangs on something goes with that.
 */
export function drawnRows(board: Board): readonly (readonly Drawn[])[] {
  return readingRows([
    ...board.domains.map((row) => {
      return { key: itemKey('domains', row.id), rectangle: { ...domainRectangle(row), height: domainHeader } }
    }),
    ...board.components.map((row) => {
      return { key: itemKey('components', row.id), rectangle: componentRectangle(row) }
    }),
    ...board.notes.flatMap(({ id, on }) =>
      on && 'point' in on ? [{ key: itemKey('notes', id), rectangle: { ...on.point, ...noteSize } }] : [],
    ),
  ])
}

/** Everything that Tab goes through: the rows, and after each thing its notes and the connections that leave it. */
export function tabOrder(board: Board, rows: readonly (readonly Drawn[])[]): readonly ItemKey[] {
  const order = rows.flat().map(({ key }) => key)
  const places = new Map(order.map((key, index) => [key, index]))
  const leaving = grouped(board.connections, ({ from }) => itemKey('components', from))
  const notes = grouped(board.notes, ({ on }) => (on === undefined ? null : keyOfAnchor(on)))
  const place = (id: string) => places.get(itemKey('components', id)) ?? 0
  const withNotes = (key: ItemKey) => [key, ...(notes.get(key) ?? []).map(({ id }) => itemKey('notes', id))]
  return order.flatMap((key) => [
    ...withNotes(key),
    ...(leaving.get(key) ?? [])
      .toSorted((a, b) => place(a.to) - place(b.to))
      .flatMap(({ id }) => withNotes(itemKey('connections', id))),
  ])
}

/** Where something is on the canvas; a connection is where its ends are. Null for what is not drawn. */
export function placeOf(board: Board, rows: readonly (readonly Drawn[])[], key: ItemKey): Rectangle | null {
  const drawn = rows.flat().find((item) => item.key === key)
  if (drawn) return drawn.rectangle
  const pin = [...pinPlaces(board)].find(([id]) => key === itemKey('notes', id))
  if (pin) return { ...pin[1], width: pinSize, height: pinSize }
  const connection = board.connections.find(({ id }) => key === itemKey('connections', id))
  const ends = board.components.filter(({ id }) => id === connection?.from || id === connection?.to)
  return boundsOf(ends.map(componentRectangle))
}
