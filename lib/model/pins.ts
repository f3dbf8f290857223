import type { Board } from './board.ts'
import type { Point } from './field.ts'
import { componentRectangle, domainRectangle, middleOf, type Rectangle, routeBetween } from './geometry.ts'
import type { Anchor } from './note.ts'

/** The width and height of a pin, in pixels: large enough for a finger. */
export const pinSize = 24
/** How far a pin stands over the edge of what it hangs on. */
const OVERHANG = 10

type Drawn = Pick<Board, 'components' | 'connections' | 'domains'>

/** Something that hangs on something. */
interface Hanging {
  readonly id: string
  readonly on?: Anchor
}

/**
 * Where the pins of notes stand that hang on something: in a row along its upper right edge. `air` is where things
 * are that somebody drags, by `components/ID` or `domains/ID`.
 */
export function pinPlaces(
  board: Drawn & Pick<Board, 'notes'>,
  air: ReadonlyMap<string, Point> = new Map(),
): ReadonlyMap<string, Point> {
  return placesAlong(board, air, board.notes, ({ y }) => y - pinSize + OVERHANG)
}

/** Where the pins of threads stand: in a row along the lower right edge, or at the point itself. */
export function commentPlaces(
  board: Drawn,
  air: ReadonlyMap<string, Point>,
  threads: readonly Hanging[],
): ReadonlyMap<string, Point> {
  const atPoints = threads.flatMap(({ id, on }) =>
    on !== undefined && 'point' in on ? [[id, { x: on.point.x, y: on.point.y - pinSize }] as const] : [],
  )
  const below = ({ y, height }: Rectangle) => y + Math.max(height - OVERHANG, pinSize / 2)
  return new Map([...placesAlong(board, air, threads, below), ...atPoints])
}

function placesAlong(
  board: Drawn,
  air: ReadonlyMap<string, Point>,
  hanging: readonly Hanging[],
  top: (rectangle: Rectangle) => number,
): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>()
  if (hanging.length === 0) return places
  const rectangles = rectanglesOf(board, air)
  const counts = new Map<string, number>()
  for (const { id, on } of hanging) {
    const key = on === undefined ? null : keyOf(on)
    const rectangle = key === null ? undefined : rectangles.get(key)
    if (key === null || rectangle === undefined) continue
    const before = counts.get(key) ?? 0
    counts.set(key, before + 1)
    places.set(id, {
      x: rectangle.x + rectangle.width - pinSize + OVERHANG - before * (pinSize + 2),
      y: top(rectangle),
    })
  }
  return places
}

function keyOf(on: Anchor): string | null {
  if ('component' in on) return `components/${on.component}`
  if ('connection' in on) return `connections/${on.connection}`
  return 'domain' in on ? `domains/${on.domain}` : null
}

function rectanglesOf(board: Drawn, air: ReadonlyMap<string, Point>): ReadonlyMap<string, Rectangle> {
  const all = new Map<string, Rectangle>()
  for (const component of board.components) {
    const key = `components/${component.id}`
    all.set(key, { ...componentRectangle(component), ...air.get(key) })
  }
  for (const domain of board.domains) {
    const key = `domains/${domain.id}`
    all.set(key, { ...domainRectangle(domain), ...air.get(key) })
  }
  for (const { id, from, to } of board.connections) {
    const [start, end] = [all.get(`components/${from}`), all.get(`components/${to}`)]
    if (start && end)
      all.set(`connections/${id}`, { ...middleOf(routeBetween(start, end)), width: 0, height: 0 })
  }
  return all
}
