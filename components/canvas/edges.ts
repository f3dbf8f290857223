import type { Edge } from '@xyflow/react'
import type { ItemKey } from '#components/board/screen.ts'
import type { Board } from '#lib/model/board.ts'
import type { Connection } from '#lib/model/connection.ts'
import { type Route, routeBetween } from '#lib/model/geometry.ts'
import type { CardPlaces } from './card-places.ts'
import { isSameList } from './is-same-list.ts'
import type { ItemNames } from './use-item-names.ts'

export interface ConnectionData extends Record<string, unknown> {
  readonly connection: Connection
  readonly route: Route
  readonly lit: boolean
}
export type ConnectionEdge = Edge<ConnectionData, 'connection'>

export interface EdgeSource {
  readonly board: Board
  readonly places: CardPlaces
  readonly selection: ReadonlySet<ItemKey>
  readonly lit: ReadonlySet<ItemKey>
  /** What is drawn one by one; null is everything. */
  readonly near: ReadonlySet<ItemKey> | null
  readonly names: Pick<ItemNames, 'ofConnection'>
  /** What readers call the kind of thing, in place of "edge". */
  readonly roles: Readonly<Record<'connection', string>>
}

/** How far a call and its call-back are moved apart, in pixels. */
const APART = 14

/** Which ways there are, kept while the list of connections is the same: it is asked for with every move. */
const knownPairs = new WeakMap<readonly Connection[], ReadonlySet<string>>()

/** How far aside each connection is moved: not at all unless another goes the other way. */
export function pairShifts(connections: readonly Connection[]): (connection: Connection) => number {
  const pairs = knownPairs.get(connections) ?? new Set(connections.map(({ from, to }) => `${from}>${to}`))
  knownPairs.set(connections, pairs)
  return ({ from, to }) => {
    if (from === to || !pairs.has(`${to}>${from}`)) return 0
    return from < to ? APART : -APART
  }
}

/** Derives the edges again and again; one whose ends did not move keeps its identity. */
export function edgeDeriver(): (source: EdgeSource) => ConnectionEdge[] {
  const kept = new Map<string, { ingredients: readonly unknown[]; edge: ConnectionEdge }>()
  let last: ConnectionEdge[] = []

  return ({ board, places, selection, lit, near, names, roles }) => {
    const shiftOf = pairShifts(board.connections)
    const edges = board.connections.flatMap((connection) => {
      const key: ItemKey = `connections/${connection.id}`
      if (near?.has(key) === false) return []
      const from = places.get(connection.from)
      const to = places.get(connection.to)
      if (!from || !to) return []
      const side = shiftOf(connection)
      const selected = selection.has(key)
      const name = names.ofConnection(connection)
      const ingredients = [connection, from, to, side, selected, lit.has(key), name, roles.connection]
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
    if (!isSameList(edges, last)) last = edges
    return last
  }
}
