import type { DriverId, FlowId } from '#lib/model/id.ts'
import type { Limit, Term } from '#lib/model/limit.ts'
import { valueAt } from './expansion.ts'
import { type Place, shareOf } from './limit-load.ts'
import { carries } from './network.ts'
import type { System } from './system.ts'

/** What a limit counts at one multiple, as weights of a sum. [S10] */
export interface CountedLoad {
  /** Load for each request per second of a flow handled at each component. */
  readonly atComponents: (flow: FlowId) => Float64Array
  /** Load for each call per second of a flow on each connection. */
  readonly onConnections: (flow: FlowId) => Float64Array
  /** Load for each unit of a driver's base. */
  readonly ofDrivers: ReadonlyMap<DriverId, number>
}

/** The weights of a limit's load at a multiple. Instances are counted in steps, so they weigh nothing here. [S10] */
export function countedLoad(limit: Limit, place: Place, system: System, multiple: number): CountedLoad {
  const { network, drivers } = system
  const share = limit.kind === 'hot-partition' ? shareOf(limit) : 1
  const terms = termsOf(limit, place)
  const weightOf = ({ coefficient = 1, growsWith }: Term) => coefficient * share * growthAt(growsWith)

  function growthAt(driver: DriverId | undefined): number {
    return valueAt(drivers.growthOf(driver), multiple)
  }

  function atComponents(flow: FlowId): Float64Array {
    const weights = new Float64Array(network.components.length)
    for (const term of terms) {
      if (!countsArrivals(term) || !countsFlow(term, flow)) continue
      const at = term.of === undefined ? place.components : [network.componentAt.get(term.of) ?? -1]
      for (const component of at) weights[component] = (weights[component] ?? 0) + weightOf(term)
    }
    return weights
  }

  function onConnections(flow: FlowId): Float64Array {
    const weights = new Float64Array(network.connections.length)
    for (const term of terms) {
      if (term.connection === undefined || !countsFlow(term, flow)) continue
      const edge = network.connectionAt.get(term.connection) ?? -1
      const connection = network.connections[edge]
      if (connection !== undefined && carries(connection, flow))
        weights[edge] = (weights[edge] ?? 0) + weightOf(term)
    }
    return weights
  }

  const ofDrivers = new Map<DriverId, number>()
  for (const term of terms) {
    if (term.driver === undefined) continue
    const weight = weightOf(term) * growthAt(term.driver)
    ofDrivers.set(term.driver, (ofDrivers.get(term.driver) ?? 0) + weight)
  }
  return { atComponents, onConnections, ofDrivers }
}

/** Without terms a limit counts the arrivals, and connections count instances alone. [L1] [L8] */
function termsOf({ kind, terms }: Limit, { growsWith }: Place): readonly Term[] {
  if (terms !== undefined) return terms
  if (kind === 'connections') return []
  return [growsWith === undefined ? { arrivals: true } : { arrivals: true, growsWith }]
}

function countsArrivals({ constant, driver, instancesOf, connection }: Term): boolean {
  return [constant, driver, instancesOf, connection].every((other) => other === undefined)
}

function countsFlow({ flows }: Term, flow: FlowId): boolean {
  return flows === undefined || flows.includes(flow)
}
