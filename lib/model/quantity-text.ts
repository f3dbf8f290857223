import { amountOf, converted, numberOf, scaledUnit } from './amount.ts'
import type { ProblemCode } from './problem.ts'
import { problemOf, type Quantity, uncertaintyOf } from './quantity.ts'
import { SHARE, type Unit, unitOf, unitWords } from './quantity-unit.ts'

/** What a text says in its field's unit, or what is wrong with it. */
export type ReadQuantity = { readonly quantity: Quantity } | { readonly problem: ProblemCode }

/**
 * Reads `12k/s`, `250 ms`, `40 to 80 GB`, `60 (40 to 80)`, `1.5억` as a quantity in `unit`. One end of a range may
 * leave its unit to the other. A word of another dimension is E_TYPE.
 */
export function readQuantityText(text: string, unit: string): ReadQuantity {
  const trimmed = text.normalize('NFKC').trim()
  if (/^(\?|unknown|모름)$/i.test(trimmed)) return { quantity: { source: 'unknown' } }
  const field = unitOf(unit)
  const quantity = pairOf(trimmed, field) ?? rangeOf(trimmed, field) ?? numberOf(amountOf(trimmed), field)
  if (quantity === null) return { problem: 'E_TYPE' }
  const problem = problemOf(quantity, 'any')
  return problem === null ? { quantity } : { problem }
}

/** `60 (40 to 80)`: the number to compute with and its range. */
function pairOf(text: string, field: Unit): Quantity | null {
  const [, before, inside] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? []
  if (before === undefined || inside === undefined) return null
  const value = numberOf(amountOf(before.trim()), field)
  const range = endsOf(inside.trim(), field)
  return value === null || range === null ? null : { value, low: range[0], high: range[1] }
}

function rangeOf(text: string, field: Unit): Quantity | null {
  const ends = endsOf(text, field)
  return ends === null ? null : `${ends[0]} to ${ends[1]}`
}

const BETWEEN = /\s+to\s+|\s*[~–—]\s*|\s+-\s+|\s*에서\s*/i

/** The ends of a range. A bare lower end takes the unit of the other, and its scale where that keeps the order. */
function endsOf(text: string, field: Unit): readonly [number, number] | null {
  const parts = text.split(BETWEEN)
  const [first, second] = parts.map(amountOf)
  if (parts.length !== 2 || !first || !second) return null
  const highUnit = scaledUnit(second.words, field)
  const lowUnit = first.words === '' ? highUnit : scaledUnit(first.words, field)
  if (highUnit === null || lowUnit === null) return null
  const high = converted(second, highUnit, field)
  const low = converted(first, lowUnit, field)
  if (low <= high || first.words !== '') return [low, high]
  return [converted(first, { ...lowUnit, times: 1, exponent: 0 }, field), high]
}

/** The text that goes back into the field: short, and it reads as the same quantity. Nothing for no number. */
export function quantityInput(quantity: Quantity, unit: string): string {
  const range = uncertaintyOf(quantity)
  const value =
    typeof quantity === 'object' ? quantity.value : typeof quantity === 'number' ? quantity : undefined
  const ends = range && rangeInput(range.low, range.high, unit)
  if (value === undefined) return ends ?? ''
  return ends === null ? amountInput(value, unit) : `${amountInput(value, unit)} (${ends})`
}

/** `40 to 80 ms` where the ends share their words, and a plainer text where that would be read as something else. */
function rangeInput(low: number, high: number, unit: string): string {
  const field = unitOf(unit)
  const [from, to] = [amountInput(low, unit), amountInput(high, unit)]
  const texts = [`${/^[\d.]*/.exec(from)?.[0]} to ${to}`, `${from} to ${to}`]
  const exact = texts.find((text) => {
    const ends = endsOf(text, field)
    return ends !== null && ends[0] === low && ends[1] === high
  })
  return exact ?? `${decimalText(low, unit)} to ${decimalText(high, unit)}`
}

/** From here on a scale saves more than it costs to read. */
const SCALED_FROM = 10_000

/** The shortest text that reads as exactly this number. */
function amountInput(value: number, unit: string): string {
  const field = unitOf(unit)
  const signs = Math.abs(value) >= SCALED_FROM ? ['', 'k', 'M', 'G', 'T'] : ['']
  const texts = unitWords(unit).flatMap((word) =>
    (/^(|\/.*)$/.test(word) ? signs : ['']).map((sign) => written(value, `${sign}${word}`, field)),
  )
  const exact = texts.filter((text) => numberOf(amountOf(text), field) === value)
  return exact.sort((a, b) => a.length - b.length)[0] ?? decimalText(value, unit)
}

/** The value as a number of these words. */
function written(value: number, words: string, field: Unit): string {
  const scaled = scaledUnit(words, field)
  if (scaled === null) return ''
  const { times, exponent, unit } = scaled
  const amount = (value * unit.per * field.times) / (times * unit.times * field.per)
  const [digits, power] = amount.toExponential().split('e')
  const number = String(Number(`${digits}e${Number(power) + field.exponent - exponent - unit.exponent}`))
  return /^[kMGT]?(\/.*)?$|^%$/.test(words) ? `${number}${words}` : `${number} ${words}`
}

/** All digits of a value and no scale, which reads back exactly whatever it is. */
function decimalText(value: number, unit: string): string {
  if (unit !== SHARE) return String(value)
  const [digits, power] = value.toExponential().split('e')
  return `${digits}e${Number(power) + 2}%`
}
