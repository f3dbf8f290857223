import type { ItemKey } from '#components/board/screen.ts'
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
import { PIN, pinPlaces } from './pins.ts'
import { type Drawn, readingRows } from './reading-order.ts'

/** The cards, domains and notes of a board in rows, as people read them; a domain stands where its name stands. */
export function drawnRows(board: Board): readonly (readonly Drawn[])[] {
  const pins = pinPlaces(board, new Map())
  return readingRows([
    ...board.domains.map((row): Drawn => {
      return { key: `domains/${row.id}`, rectangle: { ...domainRectangle(row), height: domainHeader } }
    }),
    ...board.components.map(
      (row): Drawn => ({ key: `components/${row.id}`, rectangle: componentRectangle(row) }),
    ),
    ...board.notes.flatMap(({ id, on }): readonly Drawn[] => {
      const pin = pins.get(id)
      if (pin) return [{ key: `notes/${id}`, rectangle: { ...pin, width: PIN, height: PIN } }]
      return on && 'point' in on ? [{ key: `notes/${id}`, rectangle: { ...on.point, ...noteSize } }] : []
    }),
  ])
}

/** Everything that Tab goes through: as in the rows, and after each component the connections that leave it. */
export function tabOrder(board: Board, rows: readonly (readonly Drawn[])[]): readonly ItemKey[] {
  const order = rows.flat().map(({ key }) => key)
  const places = new Map(order.map((key, index) => [key, index]))
  const leaving = grouped(board.connections, ({ from }): ItemKey => `components/${from}`)
  const place = (id: string) => places.get(`components/${id}`) ?? 0
  return order.flatMap((key) => [
    key,
    ...(leaving.get(key) ?? [])
      .toSorted((a, b) => place(a.to) - place(b.to))
      .map(({ id }): ItemKey => `connections/${id}`),
  ])
}

/** Where something is on the canvas; a connection is where its ends are. Null for what is not drawn. */
export function placeOf(board: Board, rows: readonly (readonly Drawn[])[], key: ItemKey): Rectangle | null {
  const drawn = rows.flat().find((item) => item.key === key)
  if (drawn) return drawn.rectangle
  const connection = board.connections.find(({ id }) => key === `connections/${id}`)
  const ends = board.components.filter(({ id }) => id === connection?.from || id === connection?.to)
  return boundsOf(ends.map(componentRectangle))
}
