import type { Point, Size } from '#lib/model/field.ts'
import type { Rectangle, Route } from '#lib/model/geometry.ts'

/** Where along a curve a label may sit, best first, and how far beside it when nothing on it is free, in pixels. */
const tries = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.12, 0.88]
const beside = [0, -16, 16, -26, 26]
const CELL = 256

/**
 * Finds places for labels along their curves where they cover nothing that is there and no other label. A curve offers its label in
 * several sizes, largest first; when none has a place, the last one covers what is half-way along. Each place that is
 * given counts as taken from then on.
 */
export function labelPlaces(
  taken: readonly Rectangle[],
): (route: Route, sizes: readonly [Size, ...Size[]]) => Rectangle {
  const cells = new Map<number, Rectangle[]>()
  for (const rectangle of taken) take(rectangle)

  function take(rectangle: Rectangle): void {
    for (const cell of cellsOf(rectangle)) {
      const there = cells.get(cell)
      if (there === undefined) cells.set(cell, [rectangle])
      else there.push(rectangle)
    }
  }

  function isFree(place: Rectangle): boolean {
    return cellsOf(place).every((cell) => !cells.get(cell)?.some((other) => overlap(place, other)))
  }

  /** Looks no further than the first that is free: most labels fit half-way along. */
  function freePlace(points: readonly Point[], sizes: readonly Size[]): Rectangle | null {
    for (const size of sizes) {
      for (const offset of beside) {
        for (const point of points) {
          const place = around(point, size, offset)
          if (isFree(place)) return place
        }
      }
    }
    return null
  }

  function freeAt(point: Point, size: Size): Rectangle | null {
    const place = around(point, size)
    return isFree(place) ? place : null
  }

  return function placeOf(route, sizes) {
    const middle = pointAt(route, 0.5)
    const last = sizes.at(-1) ?? sizes[0]
    const place =
      freeAt(middle, sizes[0]) ??
      freePlace(
        tries.map((t) => pointAt(route, t)),
        sizes,
      ) ??
      around(middle, last)
    take(place)
    return place
  }
}

/** Nothing that is placed here is larger than a cell, so its corners name all the cells it touches. */
function cellsOf({ x, y, width, height }: Rectangle): readonly number[] {
  const [left, right] = [Math.floor(x / CELL), Math.floor((x + width) / CELL)]
  const [top, bottom] = [Math.floor(y / CELL), Math.floor((y + height) / CELL)]
  const corners = [cellAt(left, top)]
  if (right !== left) corners.push(cellAt(right, top))
  if (bottom !== top) corners.push(cellAt(left, bottom))
  if (right !== left && bottom !== top) corners.push(cellAt(right, bottom))
  return corners
}

/** Far cells may share a number, which costs a comparison and nothing else. */
function cellAt(column: number, row: number): number {
  return column * 2 ** 16 + row
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function around({ x, y }: Point, { width, height }: Size, offset = 0): Rectangle {
  return { x: x - width / 2, y: y + offset - height / 2, width, height }
}

function pointAt({ start, control1, control2, end }: Route, t: number): Point {
  const s = 1 - t
  const [a, b, c, d] = [s ** 3, 3 * s ** 2 * t, 3 * s * t ** 2, t ** 3]
  return {
    x: a * start.x + b * control1.x + c * control2.x + d * end.x,
    y: a * start.y + b * control1.y + c * control2.y + d * end.y,
  }
}
