import { newId } from '#lib/document/new-id.ts'
import type { LimitOwner } from '#lib/document/table.ts'
import type { LimitId } from '#lib/model/id.ts'
import { type Capacity, type Limit, reservedLimitKinds } from '#lib/model/limit.ts'
import type { Quantity } from '#lib/model/quantity.ts'

/** The kinds that the inspector proposes, with the units they are usually given in; any other text is as good. */
const usualUnits = new Map([
  ['throughput', 'req/s'],
  ['bandwidth', 'bit/s'],
  ['iops', 'ops/s'],
  ['storage', 'B'],
  ['memory', 'B'],
  ['sockets', 'sockets'],
  ['cpu', 'cores'],
  ['quota', 'req/s'],
])
export const usualLimitKinds: readonly string[] = [...usualUnits.keys()]

/** The unit that a limit's numbers are read in. */
export function unitOfLimit({ unit, kind }: Pick<Limit, 'unit' | 'kind'>): string {
  return unit ?? usualUnits.get(kind) ?? ''
}

/** The kinds that are proposed for a limit of this owner: only what has instances has a queue and a leader. */
export function kindsFor({ table }: LimitOwner): readonly string[] {
  const own = table === 'components' ? ['hot-partition', 'stock', 'leader', 'delay'] : ['stock']
  return [...usualLimitKinds, ...own]
}

/** A kind with fields and a meaning of its own. */
export function isReserved(kind: string): boolean {
  return reservedLimitKinds.some((reserved) => reserved === kind)
}

/** What is set and taken away, as undefined, with another kind of limit. */
type KindPatch = { readonly [Key in keyof Limit]?: Limit[Key] | undefined }

/** How old a backlog may be unless somebody says otherwise, in seconds. */
const DELAY_SECONDS = 300

/** A limit of another kind, with what that cannot do without. The unit follows while it is the usual one of the old kind. */
export function ofKind(limit: Limit, kind: string): KindPatch {
  if (kind === 'leader')
    return { kind, unit: 'req/s', capacity: undefined, commitSeconds: { source: 'unknown' } }
  if (kind === 'delay')
    return { kind, unit: undefined, capacity: undefined, terms: undefined, maxDelaySeconds: DELAY_SECONDS }
  if (kind === 'stock')
    return {
      kind,
      unit: 'B',
      capacity: { source: 'unknown' },
      terms: undefined,
      inflowPerDay: { source: 'unknown' },
    }
  // Nothing is known of the keys: the worst is that all go to one partition.
  if (kind === 'hot-partition') return { kind, largestShare: 1 }
  const next = usualUnits.get(kind)
  const isUsual = limit.unit === undefined || limit.unit === usualUnits.get(limit.kind)
  return isUsual && next !== undefined ? { kind, unit: next } : { kind }
}

/** A limit of the first usual kind that the owner does not have, with a capacity that nobody knows yet. */
export function newLimit(owner: LimitOwner, limits: readonly Limit[]): Limit {
  const kind = usualLimitKinds.find((usual) => limits.every((limit) => limit.kind !== usual)) ?? 'quota'
  const unknown: Quantity = { source: 'unknown' }
  return {
    id: newId<LimitId>(),
    kind,
    unit: usualUnits.get(kind) ?? '',
    capacity: owner.table === 'components' ? { perInstance: unknown } : unknown,
  }
}

/** A capacity that the screen edits: one number, for all together or for each instance. */
export interface EditableCapacity {
  readonly counts: 'together' | 'each'
  readonly quantity: Quantity
}

/** The editable form of a capacity; null for the forms that only a file can write yet. */
export function editableCapacity(capacity: Capacity | undefined): EditableCapacity | null {
  if (capacity === undefined) return null
  if (typeof capacity !== 'object') return { counts: 'together', quantity: capacity }
  if ('chain' in capacity || 'pool' in capacity) return null
  if (!('perInstance' in capacity)) return { counts: 'together', quantity: capacity }
  const { perInstance, contention, coherency } = capacity
  return contention === undefined && coherency === undefined
    ? { counts: 'each', quantity: perInstance }
    : null
}

/** The capacity as the file writes it. */
export function capacityOf({ counts, quantity }: EditableCapacity): Capacity {
  return counts === 'each' ? { perInstance: quantity } : quantity
}
