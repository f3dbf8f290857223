import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import { centreOf, componentRectangle, componentSize } from '#lib/model/geometry.ts'

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'
export const directions: readonly Direction[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

const steps: Readonly<Record<Direction, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}
/** The room between a component and the neighbour that is made for it, in pixels. */
const GAP: Point = { x: 96, y: 72 }

/** Where the middle of a new neighbour goes. */
export function besideOf(component: Component, direction: Direction): Point {
  const { x, y } = centreOf(componentRectangle(component))
  const step = steps[direction]
  return {
    x: x + step.x * (componentSize.width + GAP.x),
    y: y + step.y * (componentSize.height + GAP.y),
  }
}

/** The nearest component in a direction that a connection leads to or comes from; null when there is none. */
export function alongConnection(board: Board, from: Component, direction: Direction): Component | null {
  const linked = new Set(
    board.connections.flatMap((row) =>
      row.from === from.id ? [row.to] : row.to === from.id ? [row.from] : [],
    ),
  )
  return nearest(
    board.components.filter(({ id }) => id !== from.id && linked.has(id)),
    from,
    direction,
  )
}

/** Straight ahead counts as nearer than aside. */
function nearest(candidates: readonly Component[], from: Component, direction: Direction): Component | null {
  const start = centreOf(componentRectangle(from))
  const step = steps[direction]
  let [best, least]: [Component | null, number] = [null, Infinity]
  for (const candidate of candidates) {
    const { x, y } = centreOf(componentRectangle(candidate))
    const ahead = (x - start.x) * step.x + (y - start.y) * step.y
    const aside = Math.abs((x - start.x) * step.y) + Math.abs((y - start.y) * step.x)
    const distance = ahead + 2 * aside
    if (ahead > 0 && distance < least) [best, least] = [candidate, distance]
  }
  return best
}
