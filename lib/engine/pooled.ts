import type { Problem } from '#lib/model/problem.ts'
import { type Basis, loadAt } from './basis.ts'
import { logRatio } from './breaking-multiple.ts'
import { capacityAt } from './capacity.ts'
import { firstAbove } from './first-above.ts'
import { notComputed, poolOf, type StandingLimit } from './held-limits.ts'
import type { LimitTable } from './limit-table.ts'
import { loadOf } from './load-rows.ts'
import { type Pooling, poolCapacity } from './pool-capacity.ts'
import type { StandingLimits } from './standing-limits.ts'

/** The limits with what their pools carry; a pool that nothing is known to hold is left out. [Q10] */
export function pooled(
  { rows, hasPools }: StandingLimits,
  pooling: Omit<Pooling, 'problems'>,
): { readonly rows: readonly StandingLimit[]; readonly problems: readonly Problem[] } {
  if (!hasPools) return { rows, problems: [] }
  const problems: Problem[] = []
  const known = rows.flatMap((row): readonly StandingLimit[] => {
    const tokens = poolOf(row.limit.capacity)
    if (tokens === null) return [row]
    const capacity = poolCapacity(row.place.components[0] ?? 0, tokens, { ...pooling, problems })
    if (capacity === null) problems.push(notComputed(row))
    return capacity === null ? [] : [{ ...row, capacity }]
  })
  return { rows: known, problems }
}

/** The table with the multiples of limits whose capacity is not always the same. [Q10] */
export function withMovingCapacities(table: LimitTable, basis: Basis): LimitTable {
  const { rows, loads } = table
  const multiples = table.multiples.map((multiple, row) => {
    const { limit, capacity } = rows[row] ?? {}
    if (capacity?.at === undefined) return multiple
    const load = loadOf(loads, row)
    const threshold = limit?.threshold ?? 1
    return firstAbove((times) =>
      logRatio(loadAt(basis, load, times), threshold * capacityAt(capacity, times)),
    )
  })
  return { ...table, multiples, moves: true }
}
