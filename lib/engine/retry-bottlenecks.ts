import type { Connection } from '#lib/model/connection.ts'
import type { Limit } from '#lib/model/limit.ts'
import { type Basis, basisOf, type Load, loadAt } from './basis.ts'
import { breakingMultipleOn, logRatio } from './breaking-multiple.ts'
import { type CapacityValue, capacityAt } from './capacity.ts'
import { firstAbove } from './first-above.ts'
import { limitLoad } from './limit-loads.ts'
import { stationOf } from './station.ts'
import type { System } from './system.ts'
import type { Traffic } from './traffic.ts'

/** Something at the target of a connection that its calls load. */
export interface Bottleneck {
  readonly capacity: CapacityValue
  /** Its load while requests go like this; null when nobody knows it. */
  readonly load: (traffic: Traffic, basis: Basis) => Load | null
}

/** The limits of a target that a connection loads; without any its servers, where they are known. [Q12] */
export function bottlenecksOf(connection: Connection, target: number, system: System): readonly Bottleneck[] {
  const { network, drivers, instances, limits, standing } = system
  const component = network.components[target]
  if (component === undefined) return []
  const place = { components: [target], growsWith: component.growsWith }
  const loaded = limits.filter(
    ({ holder, isDomain, limit }) =>
      !isDomain && holder === component.id && isLoadedBy(limit, connection, component.id),
  )
  if (loaded.length > 0) {
    return loaded.map(({ limit, capacity }) => ({
      capacity,
      load: (traffic, basis) => limitLoad(limit, place, { network, drivers, traffic, basis, instances }),
    }))
  }
  const station = stationOf(component, standing.up[target] ?? 0)
  if (station === null) return []
  return [
    {
      capacity: { value: station.servers / station.serviceSeconds },
      load({ total }, basis) {
        const load = emptyLoad()
        for (const { perSecond, growth } of total) basis.add(load, perSecond[target] ?? 0, growth)
        return load
      },
    },
  ]
}

function emptyLoad(): Load {
  return { places: [], coefficients: [] }
}

function isLoadedBy({ kind, terms }: Limit, connection: Connection, target: string): boolean {
  if (terms === undefined) return kind !== 'connections'
  return terms.some(
    (term) =>
      term.connection === connection.id ||
      (term.arrivals === true && (term.of === undefined || term.of === target)),
  )
}

/** The least multiple at which one of them is loaded beyond what it carries. */
export function firstOver(bottlenecks: readonly Bottleneck[], traffic: Traffic): number {
  const basis = basisOf()
  const loads = bottlenecks.map(({ load }) => load(traffic, basis))
  const breakingMultiple = breakingMultipleOn(basis)
  const multiples = bottlenecks.map(({ capacity }, i) => {
    const load = loads[i]
    if (!load) return Infinity
    if (capacity.at === undefined) return breakingMultiple(load, capacity.value)
    return firstAbove((multiple) => logRatio(loadAt(basis, load, multiple), capacityAt(capacity, multiple)))
  })
  return Math.min(...multiples)
}

/** The greatest of their loads today, in capacities. */
export function loadToday(bottlenecks: readonly Bottleneck[], traffic: Traffic): number {
  const basis = basisOf()
  const loads = bottlenecks.map(({ load, capacity }) => {
    const known = load(traffic, basis)
    return known === null ? 0 : loadAt(basis, known, 1) / capacityAt(capacity, 1)
  })
  return Math.max(0, ...loads)
}
