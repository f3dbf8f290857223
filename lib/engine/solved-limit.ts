import type { ComponentId, DomainId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'
import type { Load } from './basis.ts'
import type { CapacityValue } from './capacity.ts'
import type { LimitTable } from './limit-table.ts'
import { loadOf } from './load-rows.ts'

/** One limit, ready: its load, its capacity and the multiple at which it is met. */
export interface SolvedLimit {
  readonly holder: ComponentId | DomainId
  readonly isDomain: boolean
  readonly limit: Limit
  readonly load: Load
  readonly capacity: CapacityValue
  /** ∞ = never. */
  readonly multiple: number
}

/** The limits of a table one by one. */
export function solvedLimits(table: LimitTable): readonly SolvedLimit[] {
  return table.rows.map((_, row) => solvedLimit(table, row)).filter((solved) => solved !== null)
}

/** One of them; null where there is no such row. */
export function solvedLimit({ rows, loads, multiples }: LimitTable, row: number): SolvedLimit | null {
  const found = rows[row]
  if (found === undefined) return null
  const { holder, isDomain, limit, capacity } = found
  return { holder, isDomain, limit, load: loadOf(loads, row), capacity, multiple: multiples[row] ?? 0 }
}
