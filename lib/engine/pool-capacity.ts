import type { Problem } from '#lib/model/problem.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { arrivalsOf, othersThan } from './arrivals.ts'
import type { CapacityValue } from './capacity.ts'
import { closedThroughput } from './closed-network.ts'
import type { Drivers } from './drivers.ts'
import type { Network } from './network.ts'
import { poolVisits } from './pool-visits.ts'
import type { Standing } from './standing.ts'
import { type Station, stationOf } from './station.ts'
import type { Traffic } from './traffic.ts'
import type { Route } from './visits.ts'

/** What pools are computed from, and where they say what they miss. */
export interface Pooling {
  readonly network: Network
  readonly drivers: Drivers
  readonly traffic: Traffic
  readonly standing: Standing
  readonly route: Route
  readonly problems: Problem[]
}

/**
 * What a pool of `tokens` tokens an instance carries: the throughput of a closed network of all tokens that spend the
 * component's own time and then queue wherever its synchronous calls lead. Other traffic there slows it down by
 * 1 / (1 − ρ). null when nothing is known to take time. [Q10]
 */
export function poolCapacity(index: number, tokens: number, pooling: Pooling): CapacityValue | null {
  const { network, drivers, traffic, route } = pooling
  const { ownSeconds, service } = network.components[index] ?? {}
  const own = medianOf(ownSeconds ?? service?.meanSeconds ?? 0) ?? 0
  const waitedFor = poolVisits(index, network, drivers, traffic, route)
  const dependencies = dependenciesOf(index, waitedFor.at(1), pooling)
  if (own === 0 && dependencies.length === 0) return null
  const allTokens = tokens * instancesAt(index, pooling)

  function at(multiple: number): number {
    const visits = waitedFor.at(multiple)
    const requests = arrivalsOf(traffic.total, index, multiple)
    const stations = dependencies.map(({ place, station }) => {
      const calls = visits[place] ?? 0
      const { serviceSeconds, servers } = station
      const free = 1 - (othersAt(place, requests * calls, multiple) * serviceSeconds) / servers
      return { demandSeconds: free > 0 ? (calls * serviceSeconds) / free : Infinity, servers }
    })
    return closedThroughput(allTokens, own, stations)
  }

  function othersAt(place: number, ofPool: number, multiple: number): number {
    return othersThan(ofPool, arrivalsOf(traffic.total, place, multiple))
  }

  const requests = arrivalsOf(traffic.total, index, 1)
  const today = waitedFor.at(1)
  const isShared = dependencies.some(({ place }) => othersAt(place, requests * (today[place] ?? 0), 1) > 0)
  const isExact = dependencies.every(
    ({ station: { scv, servers } }) => scv === 1 && !(isShared && servers > 1),
  )
  const whole = { value: at(1), exactness: isExact ? 'exact' : 'within-5-percent' } as const
  return waitedFor.isConstant && !isShared ? whole : { ...whole, at }
}

/** As many as there may be, where more may be started and nothing is lost. [L3] */
function instancesAt(index: number, { network, standing }: Pooling): number {
  const [drawn, up] = [standing.drawn[index] ?? 0, standing.up[index] ?? 0]
  return up < drawn ? up : (network.components[index]?.maxInstances ?? up)
}

interface Dependency {
  readonly place: number
  readonly station: Station
}

/** The components that are waited for and take time; those whose service time nobody knows are named. */
function dependenciesOf(index: number, visits: Float64Array, pooling: Pooling): readonly Dependency[] {
  const { network, problems } = pooling
  return network.components.flatMap((component, place): readonly Dependency[] => {
    if (place === index || (visits[place] ?? 0) === 0) return []
    const station = stationOf(component, instancesAt(place, pooling))
    if (station !== null) return [{ place, station }]
    const path = `components/${component.id}/service`
    if (!problems.some((problem) => problem.path === path)) problems.push({ code: 'W_NO_SERVICE', path })
    return []
  })
}
