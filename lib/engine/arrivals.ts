import { valueAt } from './expansion.ts'
import { carries } from './network.ts'
import type { System } from './system.ts'
import type { Stream } from './traffic.ts'

/** Requests per second at each component at a multiple. */
export function arrivalsAt({ network, traffic }: System, multiple: number): Float64Array {
  const arrivals = new Float64Array(network.components.length)
  for (const { perSecond, growth } of traffic.total) {
    const times = valueAt(growth, multiple)
    for (const [index, value] of perSecond.entries()) arrivals[index] = (arrivals[index] ?? 0) + value * times
  }
  return arrivals
}

/** Requests per second of some streams at one component at a multiple. */
export function arrivalsOf(streams: readonly Stream[], component: number, multiple: number): number {
  let sum = 0
  for (const { perSecond, growth } of streams) {
    sum += (perSecond[component] ?? 0) * valueAt(growth, multiple)
  }
  return sum
}

/** Calls per second on a connection at a multiple, attempts included. */
export function callsAt(edge: number, { network, drivers, traffic }: System, multiple: number): number {
  const connection = network.connections[edge]
  if (connection === undefined) return 0
  const { growsWith } = connection
  const growth = growsWith === undefined ? 1 : valueAt(drivers.growthOf(growsWith), multiple)
  let requests = 0
  for (const [flow, streams] of traffic.streamsOf) {
    if (carries(connection, flow)) requests += arrivalsOf(streams, network.from[edge] ?? 0, multiple)
  }
  return requests * growth * (traffic.callsPerVisit[edge] ?? 0)
}

/** What is left of all arrivals without some of them; a rest that is rounding is nothing. */
export function othersThan(some: number, all: number): number {
  return all - some > 1e-9 * all ? all - some : 0
}
