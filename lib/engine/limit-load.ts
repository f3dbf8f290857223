import type { ComponentId, DriverId, FlowId } from '#lib/model/id.ts'
import type { Limit, Term } from '#lib/model/limit.ts'
import type { Basis, Load } from './basis.ts'
import type { Drivers } from './drivers.ts'
import { type Expansion, one } from './expansion.ts'
import { hottestShare } from './hottest-share.ts'
import { carries, type Network } from './network.ts'
import type { Stream, Traffic } from './traffic.ts'

/** What loads are made of. */
export interface Sources {
  readonly network: Network
  readonly drivers: Drivers
  readonly traffic: Traffic
  readonly basis: Basis
  readonly instances: (component: number) => Expansion
  /** Loads are added up here and copied out at their real length: arrays that grow reserve ten times that. */
  readonly scratch: Load
}

/** Where a limit stands: its component, or all those placed in its domain. */
export interface Place {
  readonly components: readonly number[]
  readonly growsWith?: DriverId | undefined
}

/** The load of a limit; null when a driver that it counts is unknown. [L1] */
export function limitLoad(limit: Limit, place: Place, sources: Sources): Load | null {
  const { scratch: load } = sources
  load.places.length = 0
  load.coefficients.length = 0
  const share = limit.kind === 'hot-partition' ? shareOf(limit) : 1
  const tag = limit.terms === undefined ? place.growsWith : undefined
  if (limit.kind === 'connections') addConnections(load, limit, tag, sources)
  else if (limit.terms === undefined) addArrivals(load, place.components, share, undefined, tag, sources)
  for (const term of limit.terms ?? []) if (!addTerm(load, term, share, place, sources)) return null
  return { places: load.places.slice(), coefficients: load.coefficients.slice() }
}

/** The share of its load that a hot partition carries. [L7] */
export function shareOf({ largestShare, keys = 1, zipfExponent = 0, partitions = 1 }: Limit): number {
  return largestShare ?? hottestShare(keys, zipfExponent, partitions)
}

/** Connections are pools × the instances of the callers. [L8] */
function addConnections(load: Load, limit: Limit, tag: DriverId | undefined, sources: Sources): void {
  const from = limit.from === undefined ? undefined : sources.network.componentAt.get(limit.from)
  if (from === undefined) return
  sources.basis.add(load, limit.poolPerInstance ?? 0, sources.drivers.grown(sources.instances(from), tag))
}

/** Adds one term; false when its driver is unknown. */
function addTerm(load: Load, term: Term, share: number, place: Place, sources: Sources): boolean {
  const { basis, drivers, network } = sources
  const coefficient = (term.coefficient ?? 1) * share
  const tag = term.growsWith
  if (term.constant !== undefined) {
    basis.add(load, coefficient * term.constant, drivers.grown(one, tag))
  } else if (term.driver !== undefined) {
    const driver = drivers.valueOf(term.driver)
    if (driver?.base === null || driver === undefined) return false
    basis.add(load, coefficient * driver.base, drivers.grown(driver.expansion, tag))
  } else if (term.instancesOf !== undefined) {
    const component = network.componentAt.get(term.instancesOf)
    if (component !== undefined)
      basis.add(load, coefficient, drivers.grown(sources.instances(component), tag))
  } else if (term.connection !== undefined) addCalls(load, term, coefficient, sources)
  else addArrivals(load, countedAt(term.of, place, network), coefficient, term.flows, tag, sources)
  return true
}

function countedAt(of: ComponentId | undefined, place: Place, network: Network): readonly number[] {
  if (of === undefined) return place.components
  const component = network.componentAt.get(of)
  return component === undefined ? [] : [component]
}

function addArrivals(
  load: Load,
  components: readonly number[],
  coefficient: number,
  flows: readonly FlowId[] | undefined,
  tag: DriverId | undefined,
  sources: Sources,
): void {
  const { traffic } = sources
  if (flows === undefined) addStreams(load, traffic.total, components, coefficient, tag, sources)
  for (const flow of flows ?? []) {
    addStreams(load, traffic.streamsOf.get(flow) ?? [], components, coefficient, tag, sources)
  }
}

function addStreams(
  load: Load,
  streams: readonly Stream[],
  components: readonly number[],
  coefficient: number,
  tag: DriverId | undefined,
  sources: Sources,
): void {
  for (const { perSecond, growth } of streams) {
    const grown = sources.drivers.grown(growth, tag)
    for (const component of components)
      sources.basis.add(load, coefficient * (perSecond[component] ?? 0), grown)
  }
}

/** Calls on a connection by the flows that use it, retries included. [T4] */
function addCalls(load: Load, term: Term, coefficient: number, sources: Sources): void {
  const { network, traffic, drivers, basis } = sources
  const edge = term.connection === undefined ? undefined : network.connectionAt.get(term.connection)
  const connection = edge === undefined ? undefined : network.connections[edge]
  if (edge === undefined || connection === undefined) return
  const from = network.from[edge] ?? 0
  const perVisit = coefficient * (traffic.callsPerVisit[edge] ?? 0)
  for (const [flow, streams] of traffic.streamsOf) {
    const isCounted = term.flows === undefined || term.flows.includes(flow)
    if (!isCounted || !carries(connection, flow)) continue
    for (const { perSecond, growth } of streams) {
      const grown = drivers.grown(drivers.grown(growth, connection.growsWith), term.growsWith)
      basis.add(load, perVisit * (perSecond[from] ?? 0), grown)
    }
  }
}
