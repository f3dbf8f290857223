import type { Board } from '#lib/model/board.ts'
import type { Capacity, Limit } from '#lib/model/limit.ts'
import { medianOf, scaledQuantity } from '#lib/model/quantity.ts'
import { leastFactor } from './least.ts'
import type { FixOf, Need, Remedy } from './remedy.ts'

/** Larger machines, a higher quota, a higher setting: the limit itself is raised. */
export const raiseLimit: Remedy<'raise-limit'> = {
  propose({ board, row, limit, holds }: Need) {
    if (limit === undefined || row.factorNeeded === null) return null
    const where = { holder: row.component, limit: row.limit, ...(row.domain && { domain: row.domain }) }
    const fix = (factor: number) => ({ kind: 'raise-limit', ...where, factor }) as const
    const factor = leastFactor(Math.max(1, row.factorNeeded), (size) => holds(apply(board, fix(size))))
    return factor === null ? { fix: fix(row.factorNeeded), obstacle: 'not-enough' } : { fix: fix(factor) }
  },
  apply,
}

function apply(board: Board, { holder, domain, limit, factor }: FixOf<'raise-limit'>): Board {
  const raisedIn = <Row extends { readonly id: string; readonly limits: readonly Limit[] }>(
    rows: readonly Row[],
  ) =>
    rows.map((row) =>
      row.id === holder
        ? { ...row, limits: row.limits.map((one) => (one.id === limit ? raised(one, factor) : one)) }
        : row,
    )
  return domain === true
    ? { ...board, domains: raisedIn(board.domains) }
    : { ...board, components: raisedIn(board.components) }
}

function raised(limit: Limit, factor: number): Limit {
  if (limit.kind === 'leader' && limit.commitSeconds !== undefined)
    return { ...limit, commitSeconds: scaledQuantity(limit.commitSeconds, 1 / factor) }
  return limit.capacity === undefined ? limit : { ...limit, capacity: raisedCapacity(limit.capacity, factor) }
}

/** In a chain every link that would be the smallest is raised with it. */
function raisedCapacity(capacity: Capacity, factor: number): Capacity {
  if (typeof capacity !== 'object') return scaledQuantity(capacity, factor)
  if ('perInstance' in capacity)
    return { ...capacity, perInstance: scaledQuantity(capacity.perInstance, factor) }
  if ('pool' in capacity) return { ...capacity, pool: Math.ceil(capacity.pool * factor * (1 - 1e-12)) }
  if (!('chain' in capacity)) return scaledQuantity(capacity, factor)
  const known = capacity.chain.flatMap(({ value }) => medianOf(value) ?? [])
  const least = Math.min(...known) * factor
  return {
    ...capacity,
    chain: capacity.chain.map((link) => {
      const value = medianOf(link.value)
      return value === null || value >= least ? link : { ...link, value: least }
    }),
  }
}
