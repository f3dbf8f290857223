import type { FailureDomain } from '#lib/model/domain.ts'
import type { Size } from '#lib/model/field.ts'
import { boundsOf, type Rectangle } from '#lib/model/geometry.ts'
import { upToGrid } from './grid.ts'
import { scaleOf } from './layout-score.ts'

const APART = 40
const BETWEEN = 24

/** What a block of domains goes beside: the bounds of the drawing, and everything in it that must stay uncovered. */
export interface Drawing {
  readonly bounds: Rectangle
  readonly taken: readonly Rectangle[]
}

/**
 * Places for boxes of these sizes in rows beside the drawing: where, and in as many columns as, the picture of it all
 * stays the largest and, of those, has the least empty space. A free corner of the drawing costs nothing.
 *
 *        a            ┌─────┐
 *      ┌─┴─┐          │zone1│
 *      b   c          └─────┘
 *     ┌┴┐  │          ┌─────┐
 *     d e  f          │zone2│
 */
export function domainRows(sizes: readonly Size[], drawing: Drawing | null): readonly Rectangle[] {
  let best: readonly Rectangle[] = []
  let [largest, smallest] = [0, Infinity]
  for (const columns of sizes.keys()) {
    const block = inColumns(sizes, columns + 1)
    const size = boundsOf(block) ?? { width: 0, height: 0 }
    for (const { x, y } of drawing === null ? [{ x: 0, y: 0 }] : corners(size, drawing)) {
      const moved = block.map((place) => ({ ...place, x: place.x + x, y: place.y + y }))
      const all = boundsOf(drawing === null ? moved : [...moved, drawing.bounds]) ?? size
      const [scale, area] = [scaleOf(all), all.width * all.height]
      if (scale < largest || (scale === largest && area >= smallest)) continue
      ;[best, largest, smallest] = [moved, scale, area]
    }
  }
  return best
}

function inColumns(sizes: readonly Size[], columns: number): readonly Rectangle[] {
  const rows = Array.from({ length: Math.ceil(sizes.length / columns) }, (_, row) =>
    sizes.slice(row * columns, (row + 1) * columns),
  )
  let y = 0
  return rows.flatMap((row) => {
    let x = 0
    const places = row.map((size) => {
      const place = { x, y, ...size }
      x += upToGrid(size.width) + BETWEEN
      return place
    })
    y += Math.max(...row.map(({ height }) => upToGrid(height))) + BETWEEN
    return places
  })
}

/** Below the drawing and to its right, at either end, each as close as what is there allows. */
function corners(size: Size, { bounds, taken }: Drawing): readonly Rectangle[] {
  const { x, y } = bounds
  const lastX = Math.max(x, upToGrid(x + bounds.width - size.width))
  const lastY = Math.max(y, upToGrid(y + bounds.height - size.height))
  return [
    { ...size, x, y: Math.max(y, ...taken.map((there) => below(there, x, size.width))) },
    { ...size, x: lastX, y: Math.max(y, ...taken.map((there) => below(there, lastX, size.width))) },
    { ...size, x: Math.max(x, ...taken.map((there) => rightOf(there, y, size.height))), y },
    { ...size, x: Math.max(x, ...taken.map((there) => rightOf(there, lastY, size.height))), y: lastY },
  ]
}

/** The first place below this for something in those columns; none when they do not meet. */
function below(there: Rectangle, x: number, width: number): number {
  return there.x < x + width + APART && x < there.x + there.width + APART
    ? upToGrid(there.y + there.height + APART)
    : -Infinity
}

function rightOf(there: Rectangle, y: number, height: number): number {
  return there.y < y + height + APART && y < there.y + there.height + APART
    ? upToGrid(there.x + there.width + APART)
    : -Infinity
}

/** The domain at this place, of this size. */
export function withRectangle(domain: FailureDomain, { x, y, width, height }: Rectangle): FailureDomain {
  return { ...domain, position: { x, y }, size: { width, height } }
}
