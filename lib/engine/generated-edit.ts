import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Curve } from '#lib/model/curve.ts'
import type { ComponentId, ConnectionId, LimitId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'

/** One edit of a board: a new board around the rows that did not change, `pick` in [0, 1) says which one does. */
export type GeneratedEdit = (board: Board, pick: number) => Board

/** What people do to a board, for laws and benchmarks. */
export const generatedEdits: Readonly<Record<string, GeneratedEdit>> = {
  'a capacity': (board, pick) =>
    withComponent(board, pick, (row) => ({
      ...row,
      limits: row.limits.map((limit, i) => (i === 1 ? { ...limit, capacity: 1e3 + pick * 1e5 } : limit)),
    })),
  'the base of a driver': (board, pick) => ({
    ...board,
    drivers: changed(board.drivers, pick, (row) => ({
      ...row,
      base: 5 + pick * 100,
      curve: { ...row.curve },
    })),
  }),
  'the calls of a connection': (board, pick) => ({
    ...board,
    connections: changed(board.connections, pick, (row) => ({ ...row, calls: pick * 0.5 })),
  }),
  'a connection more': (board, pick) => {
    const from = board.components[at(board.components, pick * 0.5)]
    const to = board.components[at(board.components, 0.5 + pick * 0.5)]
    if (from === undefined || to === undefined) return board
    const id = `new${board.connections.length}` as ConnectionId
    const row: Connection = { id, from: from.id, to: to.id, calls: 0.3 }
    return { ...board, connections: [...board.connections, row] }
  },
  'a component more': (board, pick) => {
    const id = `new${board.components.length}` as ComponentId
    const limits = board.components[at(board.components, pick)]?.limits ?? []
    const row: Component = { id, kind: 'service', limits }
    return { ...board, components: [...board.components, row] }
  },
  'a place on the canvas': (board, pick) =>
    withComponent(board, pick, (row) => ({
      ...row,
      position: { x: pick * 1000, y: 50 },
      limits: [...row.limits],
    })),
  'a name': (board, pick) => withComponent(board, pick, (row) => ({ ...row, name: `Name ${pick}` })),
  'the instances of a component': (board, pick) =>
    withComponent(board, pick, (row) => ({ ...row, instances: 1 + Math.floor(pick * 9) })),
  'a connection less': (board, pick) => ({
    ...board,
    connections: board.connections.toSpliced(at(board.connections, pick), 1),
  }),
}

/** Edits that bring in what boards have seldom, and take it away again; for laws. */
export const rareEdits: Readonly<Record<string, GeneratedEdit>> = {
  'a growth tag on a connection': (board, pick) =>
    withConnection(board, pick, ({ growsWith, ...row }) => ({
      ...row,
      ...(growsWith === undefined && { growsWith: idAt(board.drivers, pick) }),
    })),
  'a growth tag on a component': (board, pick) =>
    withComponent(board, pick, (row) => ({ ...row, growsWith: idAt(board.drivers, 1 - pick) })),
  'an autoscaler': (board, pick) =>
    withComponent(board, pick, ({ autoscale, ...row }) => ({
      ...row,
      ...(autoscale === undefined && { autoscale: { perInstance: 10 + pick * 100 }, maxInstances: 50 }),
    })),
  'counted instances': (board, pick) => withLimit(board, pick, { kind: 'connections', poolPerInstance: 3 }),
  'counted calls': (board, pick) =>
    withLimit(board, pick, { kind: 'calls', terms: [{ connection: idAt(board.connections, 1 - pick) }] }),
  'a limit of a kind that is not computed': (board, pick) => withLimit(board, pick, { kind: 'stock' }),
  'a capacity that nobody knows': (board, pick) =>
    withLimit(board, pick, { kind: 'iops', capacity: { source: 'unknown' } }),
  'a driver that nobody knows': (board, pick) => ({
    ...board,
    drivers: changed(board.drivers, pick, (row) => ({ ...row, base: { source: 'unknown' } })),
  }),
  'a curve': (board, pick) => ({
    ...board,
    drivers: changed(board.drivers, pick, (row) => ({
      ...row,
      curve: curves[at(curves, pick)] ?? row.curve,
    })),
  }),
  'a list of flows': (board, pick) =>
    withConnection(board, pick, (row) => ({
      ...row,
      flows: board.flows.slice(0, at(board.flows, pick)).map(({ id }) => id),
    })),
  'a hit ratio': (board, pick) =>
    withComponent(board, pick, (row) => ({ ...row, hitRatio: pick, cache: {} })),
  'calls on a miss': (board, pick) =>
    withConnection(board, pick, (row) => ({ ...row, onMiss: row.onMiss !== true })),
  'a cycle that never ends': (board, pick) =>
    withConnection(board, pick, (row) => ({ ...row, to: row.from, calls: 1 + pick })),
  'a stand-in': (board, pick) =>
    withComponent(board, pick, (row) => ({ ...row, failoverTo: [idAt(board.components, 1 - pick)] })),
  'a limit of a domain': (board, pick) => ({
    ...board,
    domains: changed(board.domains, pick, (row) => ({
      ...row,
      limits: [{ id: 'uplink' as LimitId, kind: 'bandwidth', capacity: 1e4 * (1 + pick) }],
    })),
  }),
  'a component less': (board, pick) => {
    const gone = board.components[at(board.components, pick)]?.id
    return {
      ...board,
      components: board.components.filter(({ id }) => id !== gone),
      connections: board.connections.filter(({ from, to }) => from !== gone && to !== gone),
      flows: board.flows.filter(({ entry }) => entry !== gone),
    }
  },
  'the order of components': (board, pick) => ({
    ...board,
    components: [
      ...board.components.slice(at(board.components, pick)),
      ...board.components.slice(0, at(board.components, pick)),
    ],
  }),
}

const curves: readonly Curve[] = [
  { kind: 'constant' },
  { kind: 'power', exponent: 0.5 },
  {
    kind: 'step',
    points: [
      [1, 1],
      [5, 3],
    ],
  },
  {
    kind: 'points',
    points: [
      [1, 1],
      [10, 4],
      [40, 3],
    ],
  },
  { kind: 'all-pairs', n0: 40 },
]

function idAt<Id extends string>(rows: readonly { readonly id: Id }[], pick: number): Id {
  const row = rows[at(rows, pick)]
  if (row === undefined) throw new Error('An edit needs a row to name.')
  return row.id
}

function withLimit(board: Board, pick: number, fields: Omit<Limit, 'id'>): Board {
  return withComponent(board, pick, (row) => {
    const [first, ...others] = row.limits
    const from = idAt(board.components, 1 - pick)
    return {
      ...row,
      limits: [{ capacity: 500, from, ...fields, id: first?.id ?? ('made' as LimitId) }, ...others],
    }
  })
}

function withConnection(board: Board, pick: number, change: (row: Connection) => Connection): Board {
  return { ...board, connections: changed(board.connections, pick, change) }
}

function withComponent(board: Board, pick: number, change: (row: Component) => Component): Board {
  return { ...board, components: changed(board.components, pick, change) }
}

function changed<Row>(rows: readonly Row[], pick: number, change: (row: Row) => Row): readonly Row[] {
  const place = at(rows, pick)
  return rows.map((row, index) => (index === place ? change(row) : row))
}

function at(rows: readonly unknown[], pick: number): number {
  return Math.min(rows.length - 1, Math.floor(pick * rows.length))
}
