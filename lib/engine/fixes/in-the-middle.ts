import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Point } from '#lib/model/field.ts'
import { freshId } from './remedy.ts'

/** What stands in the middle of a connection, and what becomes of its two halves. */
export interface Middle {
  readonly component: Omit<Component, 'id' | 'limits'>
  readonly before: Partial<Connection>
  readonly after: Connection
}

/**
 * Puts a component in the middle of a connection. The second half keeps the id, so that limits which count its calls
 * count what still arrives; the first half takes the calls and their growth along.
 */
export function inTheMiddle(
  board: Board,
  connection: string,
  name: string,
  middle: (row: Connection, target: Component) => Middle,
): Board {
  const row = board.connections.find(({ id }) => id === connection)
  const caller = board.components.find(({ id }) => id === row?.from)
  const target = board.components.find(({ id }) => id === row?.to)
  if (row === undefined || caller === undefined || target === undefined) return board
  const { component, before, after } = middle(row, target)
  const added: Component = {
    ...component,
    id: freshId(`${target.id}-${name}`, board.components),
    limits: [],
    ...between(caller.position, target.position),
  }
  const { retry: _retry, fallbackTo: _fallback, choice: _choice, ...carried } = row
  const first: Connection = {
    ...carried,
    ...before,
    id: freshId(`${row.id}-${name}`, board.connections),
    to: added.id,
  }
  const { growsWith: _growth, ...second } = { ...after, from: added.id, calls: 1 }
  return {
    ...board,
    components: [...board.components, added],
    connections: board.connections.flatMap((one) => (one === row ? [first, second] : [one])),
  }
}

function between(from: Point | undefined, to: Point | undefined): { readonly position?: Point } {
  if (from === undefined || to === undefined) return {}
  return { position: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } }
}
