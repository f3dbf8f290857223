import type { Break } from '#lib/model/forecast.ts'
import { basisValues, loadFrom } from './basis.ts'
import { capacityAt } from './capacity.ts'
import { ranked } from './order.ts'
import type { SolvedLimit, System } from './system.ts'

/** The limits of a system in the order in which they break, each with its numbers at `at`. [O1]–[O4] */
export function breaksOf({ basis, limits }: System, at: number): readonly Break[] {
  const today = basisValues(basis, 1)
  const then = at === 1 ? today : basisValues(basis, at)
  return orderOf(limits).map(({ row, rank }) => breakOf(row, rank, at, today, then))
}

type Order = readonly { readonly row: SolvedLimit; readonly rank: number }[]
const orders = new WeakMap<readonly SolvedLimit[], Order>()

/** The order does not depend on `at`. */
function orderOf(limits: readonly SolvedLimit[]): Order {
  const known = orders.get(limits) ?? ranked(limits, ({ holder, limit }) => `${holder}.${limit.id}`)
  orders.set(limits, known)
  return known
}

type Mutable<Row> = { -readonly [Key in keyof Row]: Row[Key] }

function breakOf(
  solved: SolvedLimit,
  rank: number,
  at: number,
  today: Float64Array,
  then: Float64Array,
): Break {
  const { holder, limit, multiple } = solved
  const capacity = capacityAt(solved.capacity, at)
  const load = loadFrom(then, solved.load)
  const threshold = limit.threshold ?? 1
  const isEmpty = capacity === 0
  const row: Mutable<Break> = {
    rank,
    component: holder,
    limit: limit.id,
    kind: limit.kind,
    multiple: multiple === Infinity ? null : multiple,
    utilization: isEmpty ? null : load / capacity,
    factorNeeded: isEmpty ? null : load / (threshold * capacity),
    exactness: exactnessOf(solved),
    loadToday: loadFrom(today, solved.load),
    load,
    capacity,
    threshold,
  }
  addOptional(row, solved)
  return row
}

/** Skew by keys is a formula fitted to simulations; some pools are estimates; all else is arithmetic. [L7] [Q10] */
function exactnessOf({ limit: { kind, largestShare }, capacity }: SolvedLimit): Break['exactness'] {
  const isSkewed = kind === 'hot-partition' && largestShare === undefined
  return isSkewed ? 'within-5-percent' : (capacity.exactness ?? 'exact')
}

function addOptional(row: Mutable<Break>, { isDomain, limit, capacity }: SolvedLimit): void {
  const { instances, perInstance, link } = capacity
  if (isDomain) row.domain = true
  if (limit.unit !== undefined) row.unit = limit.unit
  if (instances !== undefined) row.instances = instances
  if (perInstance !== undefined) row.perInstance = perInstance
  if (link !== undefined) row.link = link
}
