import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { FlowId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { amplification } from './amplification.ts'

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
}

/** Connections that carry no request (`startup`) or lead nowhere are not in it. [T1] */
export function networkOf({ components, connections: drawn }: Board): Network {
  const componentAt = new Map<string, number>(components.map(({ id }, index) => [id, index]))
  const connections = drawn.filter(
    ({ mode, from, to }) => mode !== 'startup' && componentAt.has(from) && componentAt.has(to),
  )
  return {
    components,
    componentAt,
    connections,
    connectionAt: new Map(connections.map(({ id }, index) => [id, index])),
    from: new Int32Array(connections.map(({ from }) => componentAt.get(from) ?? 0)),
    to: new Int32Array(connections.map(({ to }) => componentAt.get(to) ?? 0)),
    attempts: new Float64Array(connections.map(attemptsOn)),
  }
}

function attemptsOn({ calls = 1, retry }: Connection): number {
  const mean = medianOf(calls) ?? 0
  if (retry?.failureRatio === undefined) return mean
  const failureRatio = medianOf(retry.failureRatio, 'share') ?? 0
  return mean * amplification(failureRatio, retry.retries, retry.budget)
}

/** Whether requests of a flow use a connection: all do when none is listed, and none when the list is empty. [T1] */
export function carries({ flows }: Connection, flow: FlowId): boolean {
  return flows === undefined || flows.includes(flow)
}
