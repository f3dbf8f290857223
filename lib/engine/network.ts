import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { FlowId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { amplification } from './amplification.ts'
import { lazy } from './lazy.ts'
import { type Difference, difference, renewed, startsAlike } from './same.ts'

/** The board's connections that carry requests, with components and connections as numbers from 0. */
export interface Network {
  readonly components: readonly Component[]
  readonly componentAt: ReadonlyMap<string, number>
  readonly connections: readonly Connection[]
  readonly connectionAt: ReadonlyMap<string, number>
  readonly from: Int32Array
  readonly to: Int32Array
  /** Attempts per request handled at `from`, before cache hits are taken off; 0 where nobody knows. [T1] */
  readonly attempts: Float64Array
  /** 1 where only misses are passed on, which cache hits are taken off. */
  readonly onMiss: Int32Array
  /** 1 where only some flows go. */
  readonly isChosen: Int32Array
}

/**
 * Connections that carry no request (`startup`) or lead nowhere are not in it. What is the same as in the network of
 * an earlier board is taken from there. [T1]
 */
export function networkOf({ components, connections: drawn }: Board, earlier?: Network): Network {
  const like = earlier && startsAlike(earlier.components, components) ? earlier : undefined
  const componentAt = numbered(components, like)
  const connections = carriers(drawn, componentAt, like)
  const changed: Difference = like
    ? difference(like.connections, connections)
    : { start: 0, end: connections.length, shift: connections.length }
  const byId = lazy(() => new Map(connections.map(({ id }, index) => [id as string, index])))
  const numberOf = (id: string | undefined) => componentAt.get(id ?? '') ?? 0
  return {
    components,
    componentAt,
    connections,
    get connectionAt() {
      return byId()
    },
    from: renewed(like?.from ?? new Int32Array(), changed, (edge) => numberOf(connections[edge]?.from)),
    to: renewed(like?.to ?? new Int32Array(), changed, (edge) => numberOf(connections[edge]?.to)),
    attempts: renewed(like?.attempts ?? new Float64Array(), changed, (edge) => attemptsOn(connections[edge])),
    onMiss: renewed(like?.onMiss ?? new Int32Array(), changed, (edge) =>
      Number(connections[edge]?.onMiss === true),
    ),
    isChosen: renewed(like?.isChosen ?? new Int32Array(), changed, (edge) =>
      Number(connections[edge]?.flows !== undefined),
    ),
  }
}

/** Components by id; those that came after the ones of an earlier network are added to a copy. */
function numbered(components: Board['components'], like: Network | undefined): Network['componentAt'] {
  const known = like?.components.length ?? 0
  if (like !== undefined && known === components.length) return like.componentAt
  const componentAt = new Map<string, number>(like?.componentAt)
  for (let index = known; index < components.length; index++) {
    const component = components[index]
    if (component !== undefined) componentAt.set(component.id, index)
  }
  return componentAt
}

/** A network with the rows of a board that differs from its own in nothing that is computed. */
export function networkWith(network: Network, { components, connections }: Board): Network {
  const { componentAt, from, to, attempts, onMiss, isChosen } = network
  return {
    components,
    componentAt,
    connections: connections.length === network.connections.length ? connections : network.connections,
    get connectionAt() {
      return network.connectionAt
    },
    from,
    to,
    attempts,
    onMiss,
    isChosen,
  }
}

/** The same list when all connections carry requests; those that an earlier network has do. */
function carriers(
  drawn: readonly Connection[],
  componentAt: ReadonlyMap<string, number>,
  like: Network | undefined,
): readonly Connection[] {
  const { start, end } = difference(like?.connections ?? [], drawn)
  const isCarrier = ({ mode, from, to }: Connection) =>
    mode !== 'startup' && componentAt.has(from) && componentAt.has(to)
  for (let i = start; i < end; i++) {
    const connection = drawn[i]
    if (connection !== undefined && !isCarrier(connection)) return drawn.filter(isCarrier)
  }
  return drawn
}

function attemptsOn(connection: Connection | undefined): number {
  if (connection === undefined) return 0
  const { calls = 1, retry } = connection
  const mean = medianOf(calls) ?? 0
  if (retry?.failureRatio === undefined) return mean
  const failureRatio = medianOf(retry.failureRatio, 'share') ?? 0
  return mean * amplification(failureRatio, retry.retries, retry.budget)
}

/** Whether requests of a flow use a connection: all do when none is listed, and none when the list is empty. [T1] */
export function carries({ flows }: Connection, flow: FlowId): boolean {
  return flows === undefined || flows.includes(flow)
}
