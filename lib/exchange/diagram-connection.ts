import type { Board } from '#lib/model/board.ts'
import type { Connection, ConnectionMode } from '#lib/model/connection.ts'
import type { Point } from '#lib/model/field.ts'
import { componentRectangle, pathOf, type Route, routeBetween } from '#lib/model/geometry.ts'
import type { Palette } from './diagram-palette.ts'
import { grouped } from './grouped.ts'
import { type SvgElement, svg } from './svg-element.ts'

/** A connection with the curve on which it is drawn. */
export interface Drawn {
  readonly connection: Connection
  readonly route: Route
}

/** Between connections that run side by side, in pixels. */
const SIDE_BY_SIDE = 16
const ARROW = 9

/** The curves of all connections; those between the same two cards run side by side. */
export function routesOf({ components, connections }: Pick<Board, 'components' | 'connections'>): Drawn[] {
  const cards = new Map(components.map((component) => [component.id, componentRectangle(component)]))
  const pairs = grouped(connections, ({ from, to }) => [from, to].sort().join(' '))
  return [...pairs.values()].flatMap((together) =>
    together.flatMap((connection, index) => {
      const from = cards.get(connection.from)
      const to = cards.get(connection.to)
      if (from === undefined || to === undefined) return []
      const shift = (index - (together.length - 1) / 2) * SIDE_BY_SIDE
      return [{ connection, route: routeBetween(from, to, shift) }]
    }),
  )
}

/** Waiting is a solid line, not waiting a dashed one, start order a dotted one. */
const dashes: Readonly<Record<ConnectionMode, string | undefined>> = {
  sync: undefined,
  async: '8 5',
  startup: '1 5',
}

/** A connection as a curve with an arrowhead at what is called. */
export function connectionOf({ connection, route }: Drawn, { line }: Palette): SvgElement {
  const direction = unit(route.control2, route.end)
  // the line stops inside the arrowhead, so that its blunt end does not show at the tip
  const end = along(route.end, direction, -ARROW / 2)
  return svg('g', {}, [
    svg('path', { d: pathOf({ ...route, end }), fill: 'none', stroke: line, ...strokeOf(connection.mode) }),
    svg('path', { d: arrowhead(route.end, direction), fill: line }),
  ])
}

/** The look of a line of this mode. */
export function strokeOf(mode: ConnectionMode = 'sync'): SvgElement['attributes'] {
  return {
    'stroke-width': mode === 'startup' ? 2 : 1.5,
    'stroke-dasharray': dashes[mode],
    'stroke-linecap': mode === 'startup' ? 'round' : undefined,
  }
}

/** A triangle with its tip here. */
export function arrowhead(tip: Point, direction: Point): string {
  const base = along(tip, direction, -ARROW)
  const side = { x: -direction.y, y: direction.x }
  const [left, right] = [along(base, side, ARROW / 2), along(base, side, -ARROW / 2)]
  const at = ({ x, y }: Point) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`
  return `M${at(tip)} L${at(left)} L${at(right)} Z`
}

function along({ x, y }: Point, direction: Point, distance: number): Point {
  return { x: x + direction.x * distance, y: y + direction.y * distance }
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}
