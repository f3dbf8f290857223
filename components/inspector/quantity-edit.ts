import { type Quantity, type Source, sourceOf, sources, uncertaintyOf } from '#lib/model/quantity.ts'

interface Numbers {
  readonly value?: number
  readonly low?: number
  readonly high?: number
}

/** The numbers of a quantity, known or kept out of the arithmetic. */
function numbersOf(quantity: Quantity): Numbers {
  if (typeof quantity === 'number') return { value: quantity }
  const range = uncertaintyOf(quantity) ?? {}
  const { value } = typeof quantity === 'object' ? quantity : {}
  return value === undefined ? range : { value, ...range }
}

/** Whether there is any number to compute with or to keep. */
function hasNumber(quantity: Quantity): boolean {
  return Object.keys(numbersOf(quantity)).length > 0
}

/**
 * What typing a number over a quantity makes of it. What was measured stays measured; a default, an import or an
 * unknown becomes an estimate, because the new number is somebody's own.
 */
export function typedQuantity(before: Quantity | undefined, typed: Quantity): Quantity {
  if (before === undefined) return typed
  if (!hasNumber(typed)) return withSource(before, 'unknown')
  const numbers = numbersOf(typed)
  if (isSame(numbersOf(before), numbers)) return before
  const source = sourceOf(before)
  const { value: _value, low: _low, high: _high, ...rest } = typeof before === 'object' ? before : {}
  if (source === 'measured') return { ...rest, ...numbers }
  return source === 'estimated' ? plain({ ...rest, ...numbers }) : typed
}

/** The quantity with another provenance. Unknown keeps the numbers, and keeps them out of the arithmetic. */
export function withSource(quantity: Quantity | undefined, source: Source): Quantity {
  if (quantity === undefined) return { source: 'unknown' }
  const { source: _source, ...rest } = typeof quantity === 'object' ? quantity : {}
  const numbers = { ...rest, ...numbersOf(quantity) }
  return source === 'estimated' ? plain(numbers) : { ...numbers, source }
}

/** Estimated is what a bare number means, so nothing more is written. */
function plain(numbers: Numbers): Quantity {
  const { value, low, high, ...rest } = numbers
  if (Object.keys(rest).length > 0) return numbers
  if (low === undefined || high === undefined) return value ?? numbers
  return value === undefined ? `${low} to ${high}` : numbers
}

/** The sources that a quantity can be given: without a number it can only be unknown. */
export function sourcesFor(quantity: Quantity | undefined): readonly (Source | '')[] {
  if (quantity === undefined) return ['', 'unknown']
  return hasNumber(quantity) ? sources : ['unknown']
}

function isSame(a: Numbers, b: Numbers): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high
}
