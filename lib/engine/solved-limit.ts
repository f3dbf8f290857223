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
export function solvedLimits({ rows, loads, multiples }: LimitTable): readonly SolvedLimit[] {
  return rows.map(({ holder, isDomain, limit, capacity }, row) => {
    const [load, multiple] = [loadOf(loads, row), multiples[row] ?? 0]
    return { holder, isDomain, limit, load, capacity, multiple }
  })
}
