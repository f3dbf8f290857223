import type { FlowId } from '#lib/model/id.ts'
import { arrivalsOf } from './arrivals.ts'
import type { Drivers } from './drivers.ts'
import { valueAt } from './expansion.ts'
import { carries, type Network } from './network.ts'
import type { Traffic } from './traffic.ts'
import { type Route, visits } from './visits.ts'

/** What a component waits for, for each request that it handles. */
export interface PoolVisits {
  /** Visits to each component over synchronous calls, the mean over the flows at this multiple. */
  readonly at: (multiple: number) => Float64Array
  /** Whether the mean is the same at every multiple. */
  readonly isConstant: boolean
}

/** Visits that requests at a component wait for, by component. [Q10] */
export function poolVisits(
  index: number,
  network: Network,
  drivers: Drivers,
  traffic: Traffic,
  route: Route,
): PoolVisits {
  const flows = [...traffic.streamsOf].filter(([, streams]) => arrivalsOf(streams, index, 1) > 0)
  const isGrowing = network.connections.some(({ growsWith }) => growsWith !== undefined)
  const today = flows.map(([flow]) => visitsOf(1, flow))

  function visitsOf(multiple: number, flow?: FlowId): Float64Array {
    const weights = traffic.callsPerVisit.map((calls, edge) => {
      const connection = network.connections[edge]
      if (connection === undefined || connection.mode === 'async') return 0
      if (flow !== undefined && !carries(connection, flow)) return 0
      const { growsWith } = connection
      return growsWith === undefined ? calls : calls * valueAt(drivers.growthOf(growsWith), multiple)
    })
    const injected = new Float64Array(network.components.length)
    injected[index] = 1
    const visited = visits(route, weights, injected)
    if (typeof visited === 'number') return injected
    // Visits between two of its own: a request that comes back takes a token of its own.
    const own = visited[index] ?? 1
    return visited.map((times) => times / own)
  }

  function at(multiple: number): Float64Array {
    if (flows.length === 0) return visitsOf(multiple)
    const mean = new Float64Array(network.components.length)
    const shares = flows.map(([, streams]) => arrivalsOf(streams, index, multiple))
    const all = shares.reduce((sum, share) => sum + share, 0)
    for (const [i, [flow]] of flows.entries()) {
      const visited = isGrowing ? visitsOf(multiple, flow) : today[i]
      const share = all === 0 ? 1 / flows.length : (shares[i] ?? 0) / all
      for (const [place, times] of (visited ?? mean).entries())
        mean[place] = (mean[place] ?? 0) + share * times
    }
    return mean
  }
  return { at, isConstant: !isGrowing && traffic.total.length <= 1 }
}
