import type { ProblemCode } from '#lib/model/problem.ts'
import { type Bound, problemOf } from '#lib/model/quantity.ts'
import { quantityInput, readQuantityText } from '#lib/model/quantity-text.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'

/** Which plain numbers a field takes. */
export interface NumberRule {
  readonly bound: Bound
  readonly whole?: boolean
  /** `share` for what people write in percent. */
  readonly unit?: string
  /** What else may be wrong with a number that is within bounds. */
  readonly problem?: (value: number) => ProblemCode | null
}

/** The one number that a text says, or what is wrong with it. A range is not one number. */
export function readNumber(
  text: string,
  { bound, whole = false, unit = '', problem: other = () => null }: NumberRule,
): { readonly value: number } | { readonly problem: ProblemCode } {
  const read = readQuantityText(text, unit)
  if ('problem' in read) return read
  const value = read.quantity
  if (typeof value !== 'number') return { problem: 'E_TYPE' }
  const problem = problemOf(value, bound) ?? other(value)
  if (problem !== null) return { problem }
  return whole && !Number.isInteger(value) ? { problem: 'E_INTEGER' } : { value }
}

/** The text of a number in its field. */
export function numberInput(value: number | undefined, { unit }: NumberRule): string {
  if (value === undefined) return ''
  return unit === SHARE ? quantityInput(value, unit) : String(value)
}
