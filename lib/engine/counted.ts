import type { Driver } from '#lib/model/driver.ts'
import type { ConnectionId, DriverId, FlowId } from '#lib/model/id.ts'
import type { Limit, Term } from '#lib/model/limit.ts'
import { hottestShare } from './hottest-share.ts'
import { carries, type Network } from './network.ts'

/** Where a limit stands: its component, or all those placed in its domain. */
export interface Place {
  readonly components: readonly number[]
  readonly growsWith: DriverId | undefined
}

/** What an addend of a load counts. [L1] */
export const ARRIVALS = 0
export const CALLS = 1
export const DRIVER = 2
export const INSTANCES = 3
export const CONSTANT = 4

/**
 * What the loads of many limits count, as columns: limit r has the addends from start[r] to start[r + 1] − 1, each
 * `coefficient` times what it counts.
 */
export interface Counted {
  readonly start: Int32Array
  readonly what: Uint8Array
  /** Number of the component, connection or driver; 0 for a constant. */
  readonly index: Int32Array
  /** Number of the flow whose arrivals or calls are meant; −1 = all together. */
  readonly flow: Int32Array
  /** Number of the driver whose growth multiplies it; −1 = none. */
  readonly tag: Int32Array
  readonly coefficient: Float64Array
  /** Whether connections are counted: their numbers change when others come or go. */
  readonly hasCalls: boolean
}

/** A limit and where it stands. */
interface Counting {
  readonly limit: Limit
  readonly place: Place
}

/** Reads what limits count, once, so that it can be added up again and again. [L1] [L7] [L8] */
export function countedBy(
  rows: readonly Counting[],
  flows: readonly FlowId[],
  drivers: readonly Driver[],
  network: Network,
): Counted {
  const flowAt = new Map<FlowId, number>(flows.map((id, index) => [id, index]))
  const driverAt = new Map<DriverId, number>(drivers.map(({ id }, index) => [id, index]))
  const start = new Int32Array(rows.length + 1)
  const what: number[] = []
  const index: number[] = []
  const flow: number[] = []
  const tag: number[] = []
  const coefficient: number[] = []
  let hasCalls = false

  function count(
    kind: number,
    at: number | undefined,
    of: number,
    grows: DriverId | undefined,
    times: number,
  ) {
    if (at === undefined) return
    what.push(kind)
    index.push(at)
    flow.push(of)
    tag.push(grows === undefined ? -1 : (driverAt.get(grows) ?? -1))
    coefficient.push(times)
  }

  function countArrivals(
    at: readonly number[],
    of: Term['flows'],
    grows: DriverId | undefined,
    times: number,
  ) {
    const numbers = of === undefined ? [-1] : of.map((id) => flowAt.get(id))
    for (const number of numbers) {
      if (number === undefined) continue
      for (let i = 0; i < at.length; i++) count(ARRIVALS, at[i], number, grows, times)
    }
  }

  /** Calls by each of the flows that use the connection. */
  function countCalls(id: ConnectionId, { flows: of, growsWith }: Term, times: number): void {
    const edge = network.connectionAt.get(id)
    const connection = edge === undefined ? undefined : network.connections[edge]
    hasCalls = true
    for (const [one, number] of flowAt) {
      const isCounted = of === undefined || of.includes(one)
      if (isCounted && connection !== undefined && carries(connection, one))
        count(CALLS, edge, number, growsWith, times)
    }
  }

  function countTerm(term: Term, share: number, { components }: Place): void {
    const { growsWith, of } = term
    const times = (term.coefficient ?? 1) * share
    if (term.constant !== undefined) count(CONSTANT, 0, -1, growsWith, times * term.constant)
    else if (term.driver !== undefined) count(DRIVER, driverAt.get(term.driver) ?? -1, -1, growsWith, times)
    else if (term.instancesOf !== undefined)
      count(INSTANCES, network.componentAt.get(term.instancesOf), -1, growsWith, times)
    else if (term.connection !== undefined) countCalls(term.connection, term, times)
    else if (of === undefined) countArrivals(components, term.flows, growsWith, times)
    else
      countArrivals(
        [network.componentAt.get(of) ?? -1].filter((at) => at >= 0),
        term.flows,
        growsWith,
        times,
      )
  }

  for (let row = 0; row < rows.length; row++) {
    const counting = rows[row]
    if (counting === undefined) continue
    const { limit, place } = counting
    const share = limit.kind === 'hot-partition' ? shareOf(limit) : 1
    const tagged = limit.terms === undefined ? place.growsWith : undefined
    if (limit.kind === 'connections')
      count(INSTANCES, network.componentAt.get(limit.from ?? ''), -1, tagged, limit.poolPerInstance ?? 0)
    else if (limit.terms === undefined) countArrivals(place.components, undefined, tagged, share)
    if (limit.terms !== undefined) for (const term of limit.terms) countTerm(term, share, place)
    start[row + 1] = what.length
  }
  return {
    start,
    what: Uint8Array.from(what),
    index: Int32Array.from(index),
    flow: Int32Array.from(flow),
    tag: Int32Array.from(tag),
    coefficient: Float64Array.from(coefficient),
    hasCalls,
  }
}

/** The share of its load that a hot partition carries. [L7] */
export function shareOf({ largestShare, keys = 1, zipfExponent = 0, partitions = 1 }: Limit): number {
  return largestShare ?? hottestShare(keys, zipfExponent, partitions)
}
