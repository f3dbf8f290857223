import type { Board } from '#lib/model/board.ts'
import { leastWhole } from './least.ts'
import { type FixOf, type Need, type Remedy, withComponent } from './remedy.ts'

/** More partitions relieve the hottest one until one key alone is too much. [L7] */
export const addPartitions: Remedy<'add-partitions'> = {
  propose({ board, row, component, limit, holds }: Need) {
    if (component === undefined || limit?.kind !== 'hot-partition') return null
    const now = limit.partitions ?? 1
    const fix = (partitions: number) =>
      ({ kind: 'add-partitions', component: component.id, limit: limit.id, partitions }) as const
    if (limit.largestShare !== undefined) return { fix: fix(now * 2), obstacle: 'one-key' }
    const partitions = leastWhole(
      now,
      (size) => holds(apply(board, fix(size))),
      Math.ceil(now * (row.factorNeeded ?? 1)),
    )
    return partitions === null ? { fix: fix(now * 2), obstacle: 'one-key' } : { fix: fix(partitions) }
  },
  apply,
}

function apply(board: Board, { component, limit, partitions }: FixOf<'add-partitions'>): Board {
  return withComponent(board, component, (row) => ({
    ...row,
    limits: row.limits.map((one) => (one.id === limit ? { ...one, partitions } : one)),
  }))
}
