import type { Break } from '#lib/model/forecast.ts'
import { type Basis, basisValues } from './basis.ts'
import { capacityAt } from './capacity.ts'
import type { StandingLimit } from './held-limits.ts'
import type { LimitTable } from './limit-table.ts'
import { loadFrom } from './load-rows.ts'
import { type Order, ranked } from './order.ts'
import type { System } from './system.ts'

/** The list that was made last: the next one mostly is the same but for a few rows, which are made anew. */
interface Listing {
  readonly rows: readonly StandingLimit[]
  readonly order: Order
  readonly multiples: Float64Array
  readonly today: Float64Array
  readonly then: Float64Array
  readonly breaks: readonly Break[]
}
let latest: Listing | null = null

/** The limits of a system in the order in which they break, each with its numbers at `at`. [O1]–[O4] */
export function breaksOf({ basis, table }: System, at: number): readonly Break[] {
  const { rows, multiples } = table
  const order = orderOf(table)
  const today = loadsAt(basis, table, 1)
  const then = at === 1 ? today : loadsAt(basis, table, at)
  const breaks = new Array<Break>(rows.length)
  const listing = { rows, order, multiples, today, then, breaks }
  // Row by row, not place by place: rows that follow each other lie together in memory.
  for (let row = 0; row < rows.length; row++) {
    const limit = rows[row]
    if (limit === undefined) continue
    const place = order.placeOf[row] ?? 0
    const rank = order.ranks[place] ?? 0
    const was = latest === null ? undefined : sameBreak(latest, listing, row, rank)
    breaks[place] = was ?? breakOf(limit, rank, multiples[row] ?? 0, today[row] ?? 0, then[row] ?? 0, at)
  }
  latest = listing
  return breaks
}

/** The row of the list that was made last, when it would be the same again. */
function sameBreak(was: Listing, is: Listing, row: number, rank: number): Break | undefined {
  const place = was.order.placeOf[row] ?? 0
  const isSame =
    was.order.ranks[place] === rank &&
    was.then[row] === is.then[row] &&
    was.today[row] === is.today[row] &&
    was.multiples[row] === is.multiples[row] &&
    was.rows[row] === is.rows[row] &&
    is.rows[row]?.capacity.at === undefined
  return isSame ? was.breaks[place] : undefined
}

function loadsAt(basis: Basis, { rows, loads }: LimitTable, multiple: number): Float64Array {
  const values = basisValues(basis, multiple)
  const found = new Float64Array(rows.length)
  for (let row = 0; row < found.length; row++) found[row] = loadFrom(values, loads, row)
  return found
}

const orders = new WeakMap<LimitTable, Order>()

/** The order does not depend on `at`. */
function orderOf(table: LimitTable): Order {
  const known = orders.get(table)
  if (known !== undefined) return known
  const nameOf = (row: number) => table.rows[row]?.name ?? ''
  const isLike = latest !== null && areNamedAlike(latest.rows, table.rows)
  const made = ranked(table.multiples, nameOf, isLike ? latest?.order : undefined)
  orders.set(table, made)
  return made
}

/** Whether all rows of a list have the same names in a list in which others may follow. */
function areNamedAlike(before: readonly StandingLimit[], after: readonly StandingLimit[]): boolean {
  if (before.length > after.length) return false
  for (let row = 0; row < before.length; row++) {
    if (before[row] !== after[row] && before[row]?.name !== after[row]?.name) return false
  }
  return true
}

type Mutable<Row> = { -readonly [Key in keyof Row]: Row[Key] }

function breakOf(
  solved: StandingLimit,
  rank: number,
  multiple: number,
  loadToday: number,
  load: number,
  at: number,
): Break {
  const { holder, limit } = solved
  const capacity = capacityAt(solved.capacity, at)
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
    loadToday,
    load,
    capacity,
    threshold,
  }
  addOptional(row, solved)
  return row
}

/** Skew by keys is a formula fitted to simulations; some pools are estimates; all else is arithmetic. [L7] [Q10] */
function exactnessOf({ limit: { kind, largestShare }, capacity }: StandingLimit): Break['exactness'] {
  const isSkewed = kind === 'hot-partition' && largestShare === undefined
  return isSkewed ? 'within-5-percent' : (capacity.exactness ?? 'exact')
}

function addOptional(row: Mutable<Break>, { isDomain, limit, capacity }: StandingLimit): void {
  const { instances, perInstance, link } = capacity
  if (isDomain) row.domain = true
  if (limit.unit !== undefined) row.unit = limit.unit
  if (instances !== undefined) row.instances = instances
  if (perInstance !== undefined) row.perInstance = perInstance
  if (link !== undefined) row.link = link
}
