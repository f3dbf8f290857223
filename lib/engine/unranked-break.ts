import type { Break } from '#lib/model/forecast.ts'
import type { CapacityValue } from './capacity.ts'
import type { HeldLimit } from './held-limits.ts'

/** A break before it has its place in the order. */
export type UnrankedBreak = Omit<Break, 'rank'>

/** What is particular to one break; ∞ = never. */
interface Found {
  readonly multiple: number
  readonly loadToday: number
  readonly load: number
  readonly exactness: Break['exactness']
  /** Days from today, where they do not follow from the multiple. */
  readonly days?: number | null
}

/** Multiples above this are never. [R6] */
const MOST = 1e12

/** One row of the answer. Loads that are never reached have no utilization. [O4] */
export function unrankedBreak(held: HeldLimit, capacity: CapacityValue, found: Found): UnrankedBreak {
  const { limit, holder, component } = held
  const { loadToday, load, exactness, days } = found
  const { value, ...origin } = capacity
  const threshold = limit.threshold ?? 1
  return {
    component: holder,
    ...(component === null ? { domain: true as const } : {}),
    limit: limit.id,
    kind: limit.kind,
    ...(limit.unit === undefined ? {} : { unit: limit.unit }),
    multiple: found.multiple > MOST ? null : found.multiple,
    utilization: value === 0 ? null : finite(load / value),
    factorNeeded: value === 0 ? null : finite(load / (threshold * value)),
    exactness,
    loadToday,
    load,
    capacity: value,
    threshold,
    ...origin,
    ...(days === undefined ? {} : { days }),
  }
}

function finite(ratio: number): number | null {
  return Number.isFinite(ratio) ? ratio : null
}
