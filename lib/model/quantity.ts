import * as v from 'valibot'
import { isEndlessText } from './field.ts'
import type { ProblemCode } from './problem.ts'

/** Where a number comes from, from the surest to the least sure. */
export const sources = ['measured', 'imported', 'estimated', 'default', 'unknown'] as const
export type Source = (typeof sources)[number]

/** A number as people know it: exact, a range (5th to 95th percentile), or with its provenance. SI units by field name. */
export type Quantity = number | string | QuantityObject
export interface QuantityObject {
  readonly value?: number
  readonly low?: number
  readonly high?: number
  readonly source?: Source
  readonly note?: string
}

/** Which numbers a field takes: any finite one, at least 0, above 0, or a share between 0 and 1. */
export type Bound = 'any' | 'non-negative' | 'positive' | 'share'

/** The parser of a quantity field; its messages are problem codes. `negative` names the code of a value below 0. */
export function quantity(bound: Bound, negative: ProblemCode = 'E_NEGATIVE') {
  return v.pipe(
    v.unknown(),
    v.check(
      (input) => problemOf(input, bound, negative) === null,
      (issue) => problemOf(issue.input, bound, negative) ?? 'E_TYPE',
    ),
    v.transform((input) => input as Quantity), // the check above has just proved it
  )
}

/** The code of what is wrong with a quantity, or null. */
export function problemOf(
  input: unknown,
  bound: Bound,
  negative: ProblemCode = 'E_NEGATIVE',
): ProblemCode | null {
  if (typeof input === 'number') return problemOfNumber(input, bound, negative)
  if (typeof input === 'string') return problemOfText(input, bound)
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'E_TYPE'
  return problemOfObject(input as Record<string, unknown>, bound, negative)
}

function problemOfNumber(value: number, bound: Bound, negative: ProblemCode): ProblemCode | null {
  if (!Number.isFinite(value)) return 'E_NOT_FINITE'
  if (bound === 'share' && (value < 0 || value > 1)) return 'E_RANGE_0_1'
  if (bound === 'non-negative' && value < 0) return negative
  return bound === 'positive' && value <= 0 ? 'E_POSITIVE' : null
}

function problemOfText(text: string, bound: Bound): ProblemCode | null {
  const range = rangeOf(text)
  if (range === null) return isEndlessText(text) ? 'E_NOT_FINITE' : 'E_TYPE'
  return problemOfRange(range.low, range.high, bound)
}

function problemOfRange(low: number, high: number, bound: Bound): ProblemCode | null {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'E_NOT_FINITE'
  if (low > high) return 'E_RANGE_ORDER'
  if (low <= 0) return 'E_LOGNORMAL_POSITIVE'
  return bound === 'share' && high >= 1 ? 'E_RANGE_0_1' : null
}

function problemOfObject(
  input: Record<string, unknown>,
  bound: Bound,
  negative: ProblemCode,
): ProblemCode | null {
  const { value, low, high, source } = input
  if (source !== undefined && !sources.some((known) => known === source)) return 'E_TYPE'
  if (value !== undefined) {
    if (typeof value !== 'number') return 'E_TYPE'
    const problem = problemOfNumber(value, bound, negative)
    if (problem) return problem
  }
  if (low === undefined && high === undefined)
    return value === undefined && source !== 'unknown' ? 'E_TYPE' : null
  if (typeof low !== 'number' || typeof high !== 'number') return 'E_TYPE'
  return problemOfRange(low, high, bound)
}

/** The two ends of a range written as text, `"40 to 80"`, or null when it is not one. */
export function rangeOf(text: string): { low: number; high: number } | null {
  const ends = text.split(/\s+to\s+/)
  if (ends.length !== 2) return null
  const [low, high] = ends.map((end) => (end.trim() === '' ? Number.NaN : Number(end)))
  return low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)
    ? null
    : { low, high }
}

/** The 5th and 95th percentiles of an uncertain quantity, or null when it is exact or unknown. */
export function uncertaintyOf(quantity: Quantity): { low: number; high: number } | null {
  if (typeof quantity === 'number') return null
  if (typeof quantity === 'string') return rangeOf(quantity)
  const { low, high } = quantity
  return low === undefined || high === undefined ? null : { low, high }
}

/** Where the number comes from; a plain number counts as estimated. */
export function sourceOf(quantity: Quantity): Source {
  return typeof quantity === 'object' ? (quantity.source ?? 'estimated') : 'estimated'
}

/** A quantity times a factor above 0, with its uncertainty and where it comes from. */
export function scaledQuantity(quantity: Quantity, factor: number): Quantity {
  if (typeof quantity === 'number') return quantity * factor
  if (typeof quantity === 'string') {
    const range = rangeOf(quantity)
    return range === null ? quantity : { low: range.low * factor, high: range.high * factor }
  }
  const { value, low, high } = quantity
  return {
    ...quantity,
    ...(value !== undefined && { value: value * factor }),
    ...(low !== undefined && { low: low * factor }),
    ...(high !== undefined && { high: high * factor }),
  }
}

/**
 * The number to compute with, or null when it is unknown. A range counts as a lognormal, so its median is the
 * geometric mean of its ends; a share's range is logit-normal.
 */
export function medianOf(quantity: Quantity, bound: Bound = 'non-negative'): number | null {
  if (typeof quantity === 'number') return quantity
  if (typeof quantity === 'object') {
    if (quantity.source === 'unknown') return null
    if (quantity.value !== undefined) return quantity.value
  }
  const range = uncertaintyOf(quantity)
  if (range === null) return null
  return bound === 'share'
    ? fromLogit((logit(range.low) + logit(range.high)) / 2)
    : Math.sqrt(range.low * range.high)
}

function logit(share: number): number {
  return Math.log(share / (1 - share))
}

function fromLogit(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
