import type { Language } from '#lib/language/language.ts'
import { numberText, quantityText } from '#lib/language/number-text.ts'
import { type Quantity, uncertaintyOf } from '#lib/model/quantity.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'

/** A quantity as people read it, `12,000 req/s` or `40 ms – 80 ms`; null when it has no number. */
export function quantityWords(quantity: Quantity, unit: string, language: Language): string | null {
  const amount = (value: number) => amountWords(value, unit, language)
  const range = uncertaintyOf(quantity)
  const ends = range && `${amount(range.low)} – ${amount(range.high)}`
  if (typeof quantity === 'number') return amount(quantity)
  if (typeof quantity === 'string' || quantity.value === undefined) return ends
  return ends === null ? amount(quantity.value) : `${amount(quantity.value)} (${ends})`
}

function amountWords(value: number, unit: string, language: Language): string {
  return unit === SHARE ? `${numberText(value * 100, language)}%` : quantityText(value, unit, language)
}

/** A unit as it stands in a sentence: shares and multiples have none. */
export function unitName(unit: string): string {
  return unit === SHARE || unit === 'x' ? '' : unit
}

/** What people may type into a field of a unit. */
export function exampleOf(unit: string): string {
  if (unit === SHARE) return '90%'
  return examples.get(unit) ?? (unit.endsWith('/s') ? '12k/s' : '1500')
}

const examples = new Map([
  ['s', '250 ms'],
  ['B', '4 TB'],
  ['bit/s', '1.5 Gbit/s'],
  ['B/s', '100 MB/s'],
])
