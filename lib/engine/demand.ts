import type { Board } from '#lib/model/board.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { valueAt } from './expansion.ts'
import { carries } from './network.ts'
import type { System } from './system.ts'
import type { Ways } from './ways.ts'

/** What is asked at one multiple, by flow number and component or connection number: nothing is turned away yet. */
export interface Demand {
  /** Each flow's requests per second where it enters; null for a flow that carries nothing for an error. */
  readonly rates: readonly (number | null)[]
  readonly entries: Int32Array
  /** Calls on a connection per request served at its start, attempts included: flow × connections + connection. */
  readonly callsPerVisit: Float64Array
  /** Calls per second on a connection, at the same places. */
  readonly calls: Float64Array
  /** Requests per second at a component: flow × components + component. */
  readonly arrivals: Float64Array
}

/** What all flows ask for at a multiple. */
export function demandOf(board: Board, system: System, { standing }: Ways, multiple: number): Demand {
  const { network, drivers, traffic } = system
  const arrivals = arrivalsAt(board, system, multiple)
  const callsPerVisit = callsAt(board, system, multiple)
  const [size, edges] = [network.components.length, network.connections.length]
  const calls = callsPerVisit.map((perVisit, at) => {
    const caller = network.from[at % edges] ?? 0
    return times(perVisit, arrivals[Math.floor(at / edges) * size + caller] ?? 0)
  })
  const rates = board.flows.map(({ id, perUnit, driver }) => {
    if ((traffic.streamsOf.get(id) ?? []).length === 0) return null
    const today = times(medianOf(perUnit) ?? 0, drivers.valueOf(driver)?.base ?? 0)
    return times(today, valueAt(drivers.growthOf(driver), multiple))
  })
  const entries = Int32Array.from(board.flows, ({ entry }) => {
    const index = network.componentAt.get(entry) ?? 0
    return standing.takenBy[index] ?? index
  })
  return { rates, entries, callsPerVisit, calls, arrivals }
}

function arrivalsAt({ flows }: Board, { network, traffic }: System, multiple: number): Float64Array {
  const size = network.components.length
  const arrivals = new Float64Array(flows.length * size)
  for (const [flow, { id }] of flows.entries()) {
    for (const { growth, perSecond } of traffic.streamsOf.get(id) ?? []) {
      const grown = valueAt(growth, multiple)
      for (let index = 0; index < size; index++) {
        const at = flow * size + index
        arrivals[at] = (arrivals[at] ?? 0) + times(perSecond[index] ?? 0, grown)
      }
    }
  }
  return arrivals
}

function callsAt({ flows }: Board, { network, drivers, traffic }: System, multiple: number): Float64Array {
  const edges = network.connections.length
  const calls = new Float64Array(flows.length * edges)
  for (const [edge, connection] of network.connections.entries()) {
    const perVisit = traffic.callsPerVisit[edge] ?? 0
    const grown = times(perVisit, valueAt(drivers.growthOf(connection.growsWith), multiple))
    for (const [flow, { id }] of flows.entries()) {
      if (carries(connection, id)) calls[flow * edges + edge] = grown
    }
  }
  return calls
}

/** Beyond all numbers is as good as this, with which shares can still be worked out. */
const MOST = 1e300

/** A product that stays a number: nothing times a growth beyond all numbers is nothing. */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : bounded(a * b)
}

/** The number itself as long as it is one that shares can be worked out with. */
export function bounded(value: number): number {
  if (Math.abs(value) <= MOST) return value
  return value < 0 ? -MOST : MOST
}
