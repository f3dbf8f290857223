import type { Board } from '#lib/model/board.ts'
import type { Component, ComponentKind, Instances } from '#lib/model/component.ts'
import type { Limit } from '#lib/model/limit.ts'
import { instancesOf } from '#lib/model/placement.ts'
import { medianOf, type Quantity, scaledQuantity } from '#lib/model/quantity.ts'
import { leastWhole } from './least.ts'
import { type FixOf, type Need, type Remedy, withComponent } from './remedy.ts'

/** What keeps data, and so can be split by key. */
const stores: ReadonlySet<ComponentKind> = new Set([
  'database',
  'cache',
  'queue',
  'stream',
  'object-store',
  'search',
  'disk',
])

/** The data is split by key over parts that are each as large as the whole is now. */
export const shard: Remedy<'shard'> = {
  propose({ board, row, component, limit, holds }: Need) {
    const isStore =
      component !== undefined && (stores.has(component.kind) || component.state === 'single-writer')
    if (!isStore || limit === undefined || !isSplit(limit)) return null
    const fix = (parts: number) => ({ kind: 'shard', component: component.id, parts }) as const
    const parts = leastWhole(1, (size) => holds(apply(board, fix(size))), Math.ceil(row.factorNeeded ?? 1))
    return parts === null ? { fix: fix(2), obstacle: 'not-enough' } : { fix: fix(parts) }
  },
  apply,
}

/** Callers hold connections to every part, and a count of instances grows with the parts: those are not relieved. */
function isSplit({ kind, terms, capacity, commitSeconds }: Limit): boolean {
  if (kind === 'connections' || kind === 'hot-partition') return false
  if (terms?.some(({ instancesOf: counted }) => counted !== undefined) === true) return false
  return kind === 'leader' ? commitSeconds !== undefined : capacity !== undefined && isFixed(capacity)
}

function isFixed(capacity: NonNullable<Limit['capacity']>): capacity is Quantity {
  return (
    typeof capacity !== 'object' || !('perInstance' in capacity || 'chain' in capacity || 'pool' in capacity)
  )
}

function apply(board: Board, { component, parts }: FixOf<'shard'>): Board {
  return withComponent(board, component, (row) => ({
    ...row,
    state: 'sharded',
    instances: times(row.instances, parts),
    ...(row.maxInstances !== undefined && { maxInstances: row.maxInstances * parts }),
    limits: row.limits.map((limit) => splitLimit(limit, row)),
  }))
}

function times(instances: Instances | undefined, parts: number): Instances {
  if (typeof instances !== 'object') return (instances ?? 1) * parts
  return Object.fromEntries(
    Object.entries(instances).map(([domain, count]) => [domain, Number(count) * parts]),
  )
}

/** What the whole could carry is now what each part can: a share of it for each instance of a part. */
function splitLimit(limit: Limit, row: Component): Limit {
  if (!isSplit(limit)) return limit
  const instances = row.maxInstances ?? instancesOf(row)
  const share = 1 / Math.max(1, instances)
  if (limit.kind === 'leader') {
    const { commitSeconds = 0, ...rest } = limit
    const perSecond = 1 / (medianOf(commitSeconds) ?? Infinity)
    return { ...rest, kind: 'throughput', capacity: { perInstance: perSecond * share } }
  }
  return limit.capacity !== undefined && isFixed(limit.capacity)
    ? { ...limit, capacity: { perInstance: scaledQuantity(limit.capacity, share) } }
    : limit
}
