import type { Language } from './language.ts'

/** Digits that people read; more would claim to know more. */
const SIGNIFICANT = 4

/**
 * A number as people read it: four significant digits, thousands apart. Written by hand instead of by Intl, so that
 * the server, the command line and every browser write the same.
 */
export function numberText(value: number, _language: Language): string {
  if (Number.isNaN(value)) return '–'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const rounded = Number(Math.abs(value).toPrecision(SIGNIFICANT))
  const sign = value < 0 && rounded > 0 ? '−' : ''
  return (
    sign + (rounded === 0 || (rounded >= 1e-4 && rounded < 1e15) ? grouped(rounded) : scientific(rounded))
  )
}

function grouped(value: number): string {
  const [whole = '0', fraction] = String(value).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function scientific(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const power = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => raised[Number(digit)] ?? '')
  return `${digits} × 10${power}`
}

/** What never happens, in place of a multiple. */
const neverText: Readonly<Record<Language, string>> = { en: 'never', ko: '무너지지 않음' }

/** A multiple of today to three digits, `2.4×`; null is never. */
export function multipleText(multiple: number | null, language: Language): string {
  if (multiple === null) return neverText[language]
  return `${numberText(Number(multiple.toPrecision(3)), language)}${language === 'ko' ? '배' : '×'}`
}

/** Units that take prefixes, and down to and up to which power of 1000. */
const prefixed: Readonly<Record<string, readonly [least: number, most: number]>> = {
  B: [0, 6],
  'B/s': [0, 6],
  'bit/s': [0, 6],
  s: [-3, 0],
}
const prefixes = ['n', 'µ', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E', 'Z']

/** A quantity with its unit, `1,500 req/s`, `2 TB`, `8 ms`; `value` is in the SI unit. */
export function quantityText(value: number, unit: string | undefined, language: Language): string {
  if (unit === undefined || unit === '' || unit === 'x') return numberText(value, language)
  const range = prefixed[unit]
  if (range === undefined)
    return `${numberText(value, language)}${unit.startsWith('1/') ? unit.slice(1) : ` ${unit}`}`
  const power = powerOf(value, range)
  return `${numberText(value / 1000 ** power, language)} ${prefixes[power + 3] ?? ''}${unit}`
}

/** The power of 1000 that leaves a number from 1 to below 1000, after rounding. */
function powerOf(value: number, [least, most]: readonly [number, number]): number {
  const rounded = Number(Math.abs(value).toPrecision(SIGNIFICANT))
  if (!Number.isFinite(rounded) || rounded === 0) return 0
  const digits = Number(rounded.toExponential().split('e')[1])
  return Math.min(most, Math.max(least, Math.floor(digits / 3)))
}

/** A share near 1 in percent, with as many nines as it has and one digit more; what is below 1 is never 100 %. */
export function ninesText(share: number): string {
  const missing = 1 - share
  if (!(missing > 0)) return '100 %'
  const decimals = Math.min(12, Math.max(0, Math.ceil(-Math.log10(missing)) - 1))
  // Cut, not rounded; the slack is for shares such as 0.999, which no binary number is.
  const cut = Math.floor(share * 100 * 10 ** decimals + 1e-4) / 10 ** decimals
  return `${Number(cut.toFixed(decimals))} %`
}

/** A probability in percent; what is not certain is neither 0 nor 100. */
export function percentText(probability: number, language: Language): string {
  const percent = Math.round(100 * probability)
  const shown = probability > 0 && probability < 1 ? Math.min(99, Math.max(1, percent)) : percent
  return `${numberText(shown, language)} %`
}
