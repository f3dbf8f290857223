import { medianOf } from '#lib/model/quantity.ts'
import type { CapacityValue } from './capacity.ts'
import { heldCapacity, type Surroundings } from './surroundings.ts'

/** Kinds whose load without terms is not the component's arrivals. */
const otherLoads: readonly string[] = ['connections', 'hot-partition', 'stock']

/**
 * The requests per second that are taken out of a queue: the smallest capacity that its own arrivals meet, else that
 * of whom it hands them to without waiting, for each call. Null while nobody knows. [K13]
 */
export function serviceRate(component: number, around: Surroundings): CapacityValue | null {
  return ownRate(component, around) ?? consumersRate(component, around)
}

function ownRate(component: number, around: Surroundings): CapacityValue | null {
  const { id: holder, limits } = around.system.network.components[component] ?? { limits: [] }
  if (holder === undefined) return null
  return smallest(
    limits
      .filter(({ kind, terms }) => terms === undefined && !otherLoads.includes(kind))
      .map((limit) => heldCapacity({ holder, component, limit }, around)),
  )
}

function consumersRate(component: number, around: Surroundings): CapacityValue | null {
  const { connections, from, to } = around.system.network
  return smallest(
    connections.map(({ mode, calls = 1 }, edge) => {
      if (from[edge] !== component || mode !== 'async') return null
      const each = medianOf(calls)
      const rate = ownRate(to[edge] ?? 0, around)
      return rate === null || !each ? null : { value: rate.value / each }
    }),
  )
}

function smallest(rates: readonly (CapacityValue | null)[]): CapacityValue | null {
  return rates.reduce(
    (least, rate) => (rate !== null && (least === null || rate.value < least.value) ? rate : least),
    null,
  )
}
