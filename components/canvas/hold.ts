import { create } from 'zustand'
import { type ItemKey, itemKey } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import {
  componentRectangle,
  contains,
  type Rectangle,
  type Route,
  routeBetween,
} from '#lib/model/geometry.ts'
import { pairShifts } from './edges.ts'

/** What the hand and the keyboard are on, of the things that are far off: it comes near, to be touched. */
export const useHold = create<{ readonly hand: ItemKey | null; readonly keyboard: ItemKey | null }>(() => ({
  hand: null,
  keyboard: null,
}))

export function hold(by: 'hand' | 'keyboard', key: ItemKey | null): void {
  if (useHold.getState()[by] !== key) useHold.setState({ [by]: key })
}

/** How near to a line a hand may be and mean it, in pixels of the screen. */
const REACH = 10
/** A line is felt at this many of its points. */
const POINTS = 48

/** The component under a point of the board, the topmost. */
export function cardUnder(board: Pick<Board, 'components'>, point: Point): ItemKey | null {
  const card = board.components.findLast((row) => contains(componentRectangle(row), point))
  return card === undefined ? null : itemKey('components', card.id)
}

/** The connection that passes under a point of the board. */
export function lineUnder(
  board: Pick<Board, 'components' | 'connections'>,
  point: Point,
  zoom: number,
): ItemKey | null {
  const reach = REACH / zoom
  const around = { x: point.x - reach, y: point.y - reach, width: 2 * reach, height: 2 * reach }
  const places = new Map(board.components.map((row) => [row.id, componentRectangle(row)]))
  const shiftOf = pairShifts(board.connections)
  const line = board.connections.findLast((row) => {
    const [from, to] = [places.get(row.from), places.get(row.to)]
    return from !== undefined && to !== undefined && passes(routeBetween(from, to, shiftOf(row)), around)
  })
  return line === undefined ? null : itemKey('connections', line.id)
}

function passes(route: Route, around: Rectangle): boolean {
  for (let step = 0; step <= POINTS; step++) if (contains(around, pointOn(route, step / POINTS))) return true
  return false
}

function pointOn({ start, control1, control2, end }: Route, t: number): Point {
  const s = 1 - t
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
  return {
    x: a * start.x + b * control1.x + c * control2.x + d * end.x,
    y: a * start.y + b * control1.y + c * control2.y + d * end.y,
  }
}
