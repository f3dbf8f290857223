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
  readonly table: LimitTable
  readonly basis: Basis
  readonly at: number
  readonly order: Order
  readonly today: Float64Array
  readonly then: Float64Array
  /** By row. */
  readonly made: readonly Break[]
  /** By place in the order. */
  readonly breaks: readonly Break[]
}
let latest: Listing | null = null

/** The limits of a system in the order in which they break, each with its numbers at `at`. [O1]–[O4] */
export function breaksOf({ basis, table }: System, at: number): readonly Break[] {
  if (latest?.table === table && latest.at === at) return latest.breaks
  const order = orderOf(table)
  const today = loadsAt(basis, table, 1)
  const then = loadsAt(basis, table, at)
  const made = madeOf(table, order, today, then, at)
  const breaks = inOrder(made, order)
  latest = { table, basis, at, order, today, then, made, breaks }
  return breaks
}

/** Rows of the list that was made last stay the very same where they would be the same again. */
function madeOf(
  { rows, multiples, moves }: LimitTable,
  { rankOf }: Order,
  today: Float64Array,
  then: Float64Array,
  at: number,
): readonly Break[] {
  const was = latest
  const before = was?.table
  const made = was === null ? [] : was.made.slice(0, rows.length)
  for (let row = 0; row < rows.length; row++) {
    const isSame =
      was !== null &&
      before !== undefined &&
      was.then[row] === then[row] &&
      was.today[row] === today[row] &&
      before.multiples[row] === multiples[row] &&
      was.order.rankOf[row] === rankOf[row] &&
      before.rows[row] === rows[row] &&
      !(moves && rows[row]?.capacity.at !== undefined)
    const limit = rows[row]
    if (isSame || limit === undefined) continue
    made[row] = breakOf(limit, rankOf[row] ?? 0, multiples[row] ?? 0, today[row] ?? 0, then[row] ?? 0, at)
  }
  return made
}

function inOrder(made: readonly Break[], { rows }: Order): readonly Break[] {
  const breaks = new Array<Break>(rows.length)
  for (let place = 0; place < rows.length; place++) {
    const row = made[rows[place] ?? 0]
    if (row !== undefined) breaks[place] = row
  }
  return breaks
}

/** The loads of all limits; those of the list that was made last while nothing that they are made of changed. */
function loadsAt(basis: Basis, { rows, loads }: LimitTable, multiple: number): Float64Array {
  if (latest?.basis === basis && latest.table.loads === loads) {
    if (multiple === latest.at) return latest.then
    if (multiple === 1) return latest.today
  }
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
  const isLike = latest !== null && areNamedAlike(latest.table.rows, table.rows)
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
