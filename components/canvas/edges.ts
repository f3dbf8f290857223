import type { Edge } from '@xyflow/react'
import type { ItemKey } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Point } from '#lib/model/field.ts'
import { componentRectangle, type Rectangle, type Route, routeBetween } from '#lib/model/geometry.ts'
import type { ItemNames } from './use-item-names.ts'

export interface ConnectionData extends Record<string, unknown> {
  readonly connection: Connection
  readonly route: Route
  readonly lit: boolean
}
export type ConnectionEdge = Edge<ConnectionData, 'connection'>

export interface EdgeSource {
  readonly board: Board
  readonly air: ReadonlyMap<string, Point>
  readonly selection: ReadonlySet<ItemKey>
  readonly lit: ReadonlySet<ItemKey>
  readonly names: Pick<ItemNames, 'ofConnection'>
  /** What readers call the kind of thing, in place of "edge". */
  readonly roles: Readonly<Record<'connection', string>>
}

/** How far a call and its call-back are moved apart, in pixels. */
const APART = 14

/** Derives the edges again and again; one whose ends did not move keeps its identity. */
export function edgeDeriver(): (source: EdgeSource) => ConnectionEdge[] {
  const kept = new Map<string, { ingredients: readonly unknown[]; edge: ConnectionEdge }>()

  return ({ board, air, selection, lit, names, roles }) => {
    const places = new Map<string, Rectangle>(
      board.components.map((component) => {
        const moved = air.get(`components/${component.id}`)
        return [component.id, componentRectangle(moved ? { position: moved } : component)]
      }),
    )
    const pairs = new Set(board.connections.map(({ from, to }) => `${from}>${to}`))
    return board.connections.flatMap((connection) => {
      const from = places.get(connection.from)
      const to = places.get(connection.to)
      if (!from || !to) return []
      const key: ItemKey = `connections/${connection.id}`
      const shift =
        connection.from !== connection.to && pairs.has(`${connection.to}>${connection.from}`) ? APART : 0
      const side = connection.from < connection.to ? shift : -shift
      const selected = selection.has(key)
      const name = names.ofConnection(connection)
      const ingredients = [
        connection,
        from.x,
        from.y,
        to.x,
        to.y,
        side,
        selected,
        lit.has(key),
        name,
        roles.connection,
      ]
      const before = kept.get(key)
      if (before?.ingredients.every((value, index) => Object.is(value, ingredients[index])))
        return [before.edge]
      const edge: ConnectionEdge = {
        id: key,
        type: 'connection',
        source: `components/${connection.from}`,
        target: `components/${connection.to}`,
        selected,
        ariaLabel: name,
        domAttributes: {
          'aria-roledescription': roles.connection,
          'aria-describedby': undefined, // the canvas says once what the keys do
          tabIndex: -1,
        },
        data: { connection, route: routeBetween(from, to, side), lit: lit.has(key) },
      }
      kept.set(key, { ingredients, edge })
      return [edge]
    })
  }
}
