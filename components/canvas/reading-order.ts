import type { ItemKey } from '#components/board/screen.ts'
import { centreOf, type Rectangle } from '#lib/model/geometry.ts'

/** Something drawn, and where. */
export interface Drawn {
  readonly key: ItemKey
  readonly rectangle: Rectangle
}

/**
 * What is drawn as people read it: in rows from top to bottom, each from left to right. What begins above the middle
 * of a row's first thing is in that row.
 */
export function readingRows(items: readonly Drawn[]): readonly (readonly Drawn[])[] {
  const rows: Drawn[][] = []
  let middle = Number.NEGATIVE_INFINITY
  for (const item of items.toSorted(
    (a, b) => a.rectangle.y - b.rectangle.y || a.rectangle.x - b.rectangle.x,
  )) {
    const { y, height } = item.rectangle
    if (y < middle) rows.at(-1)?.push(item)
    else {
      rows.push([item])
      middle = y + height / 2
    }
  }
  return rows.map((row) => row.toSorted((a, b) => a.rectangle.x - b.rectangle.x))
}

/** From one thing to the next by an arrow key: along the rows, or to what is nearest in the row above or below. */
export function besideIn(
  rows: readonly (readonly Drawn[])[],
  from: ItemKey,
  arrow: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): ItemKey | null {
  const order = rows.flat()
  const at = order.findIndex(({ key }) => key === from)
  const here = order[at]
  if (here === undefined) return null
  if (arrow === 'ArrowLeft') return order[at - 1]?.key ?? null
  if (arrow === 'ArrowRight') return order[at + 1]?.key ?? null
  const row = rows.findIndex((each) => each.includes(here)) + (arrow === 'ArrowDown' ? 1 : -1)
  const away = ({ rectangle }: Drawn) => Math.abs(centreOf(rectangle).x - centreOf(here.rectangle).x)
  return rows[row]?.toSorted((a, b) => away(a) - away(b))[0]?.key ?? null
}
