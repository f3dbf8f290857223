import type { Exactness } from '#lib/model/forecast.ts'
import type { Limit } from '#lib/model/limit.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { bestInstances, scaledCapacity } from './scalability.ts'

/** What a limit can carry, and how that comes about. */
export interface CapacityValue {
  readonly value: number
  readonly instances?: number
  readonly perInstance?: number
  readonly link?: string
  /** What it can carry at a multiple, where that is not always the same; `value` is today's. */
  readonly at?: (multiple: number) => number
  /** Absent: exact. */
  readonly exactness?: Exactness
}

/** What a limit can carry at a multiple. */
export function capacityAt({ value, at }: CapacityValue, multiple: number): number {
  return at === undefined ? value : at(multiple)
}

/** The instances behind a limit: how many are up, and up to how many there may be; null when none may be added. */
export interface Holder {
  readonly up: number
  readonly ceiling: number | null
}

/** The capacity of a limit, or null while nobody knows it. Nothing is carried with no instance up. [L2]–[L7] */
export function capacityOf(limit: Limit, holder: Holder): CapacityValue | null {
  const whole = wholeCapacity(limit, holder)
  const nothingUp = holder.up === 0 && holder.ceiling === null
  return whole !== null && nothingUp ? { ...whole, value: 0 } : whole
}

function wholeCapacity(limit: Limit, holder: Holder): CapacityValue | null {
  const { kind, commitSeconds, capacity } = limit
  if (kind === 'leader' && commitSeconds !== undefined) {
    const seconds = medianOf(commitSeconds)
    return seconds === null ? null : { value: 1 / seconds }
  }
  if (capacity === undefined) return null
  if (typeof capacity === 'object' && 'chain' in capacity) return weakestLink(capacity.chain)
  if (typeof capacity === 'object' && 'perInstance' in capacity) {
    return kind === 'hot-partition' ? ofOne(capacity.perInstance) : ofInstances(capacity, holder)
  }
  return typeof capacity === 'object' && 'pool' in capacity ? null : ofOne(capacity)
}

type CapacityOf<Key extends string> = Extract<NonNullable<Limit['capacity']>, Readonly<Record<Key, unknown>>>

function ofOne(quantity: Parameters<typeof medianOf>[0]): CapacityValue | null {
  const value = medianOf(quantity)
  return value === null ? null : { value }
}

/** Instances that are up, or as many as carry the most where more may be started. [L3] [L4] */
function ofInstances(capacity: CapacityOf<'perInstance'>, { up, ceiling }: Holder): CapacityValue | null {
  const { contention, coherency } = capacity
  const perInstance = medianOf(capacity.perInstance)
  if (perInstance === null) return null
  const instances = ceiling === null ? up : bestInstances(ceiling, contention, coherency)
  return { value: scaledCapacity(perInstance, instances, contention, coherency), instances, perInstance }
}

/** The smallest link that is known; the first of two equal ones. [L6] */
function weakestLink(chain: CapacityOf<'chain'>['chain']): CapacityValue | null {
  let weakest: CapacityValue | null = null
  for (const { name, value } of chain) {
    const known = medianOf(value)
    if (known !== null && (weakest === null || known < weakest.value)) weakest = { value: known, link: name }
  }
  return weakest
}
