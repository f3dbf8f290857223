import { bestInstances } from '#lib/engine/scalability.ts'
import type { Board } from '#lib/model/board.ts'
import type { Instances } from '#lib/model/component.ts'
import { instancesOf, placementsOf } from '#lib/model/placement.ts'
import { leastWhole } from './least.ts'
import { type FixOf, type Need, type Remedy, withComponent } from './remedy.ts'

/** More instances of the same size. Who calls whom stays; what the instances hold elsewhere grows with them. */
export const addInstances: Remedy<'add-instances'> = {
  propose(need: Need) {
    const { component, row, down } = need
    const isDrawn = row.kind === 'ramp' || down.length > 0 || component?.maxInstances === undefined
    if (component === undefined || !isDrawn || !isPerInstance(need)) return null
    const fix = (instances: number) =>
      ({ kind: 'add-instances', component: component.id, instances }) as const
    const enough = enoughInstances(need, instancesOf(component), (size) => apply(need.board, fix(size)))
    return typeof enough === 'number'
      ? { fix: fix(enough) }
      : { fix: fix(enough.most), obstacle: enough.obstacle }
  },
  apply,
}

/** Whether more instances carry more at all. */
export function isPerInstance({ limit, row }: Need): boolean {
  if (row.kind === 'ramp') return true
  if (limit?.kind === 'hot-partition' || typeof limit?.capacity !== 'object') return false
  return 'perInstance' in limit.capacity || 'pool' in limit.capacity
}

/** How many are enough, else as many as help and why more do not: past its best a shared resource carries less. [L4] */
export function enoughInstances(
  { limit, row, holds }: Need,
  now: number,
  withInstances: (count: number) => Board,
): number | { readonly most: number; readonly obstacle: 'retrograde' | 'not-enough' } {
  const capacity = limit?.capacity
  const isShared = typeof capacity === 'object' && 'perInstance' in capacity && (capacity.coherency ?? 0) > 0
  const isEnough = (count: number) => holds(withInstances(count))
  const guess = Math.ceil(now * (row.factorNeeded ?? 1) * (1 - 1e-12))
  if (!isShared) return leastWhole(now, isEnough, guess) ?? { most: now + 1, obstacle: 'not-enough' }
  const best = bestInstances(Number.MAX_SAFE_INTEGER, capacity.contention, capacity.coherency)
  if (best <= now || !isEnough(best)) return { most: best, obstacle: 'retrograde' }
  return leastWhole(now, (count) => isEnough(Math.min(count, best)), guess) ?? best
}

function apply(board: Board, { component, instances }: FixOf<'add-instances'>): Board {
  return withComponent(board, component, (row) => ({
    ...row,
    instances: spread(row.instances, instances),
    ...(row.maxInstances !== undefined && { maxInstances: Math.max(row.maxInstances, instances) }),
  }))
}

/** As many more in each domain, and what is left over where there are fewest; nothing is taken away. */
function spread(instances: Instances | undefined, count: number): Instances {
  const placements = placementsOf(instances === undefined ? {} : { instances })
  if (instances === undefined || placements.length === 0) return count
  const added = Math.max(0, count - instancesOf({ instances }))
  const each = Math.floor(added / placements.length)
  const fewest = [...placements].sort(([, a], [, b]) => a - b).slice(0, added % placements.length)
  const more = new Set(fewest.map(([domain]) => domain))
  return Object.fromEntries(
    placements.map(([domain, drawn]) => [domain, drawn + each + (more.has(domain) ? 1 : 0)]),
  )
}
