import { canMean, SHARE, type Unit, unitOf } from './quantity-unit.ts'

/** A number and the words behind it. */
export interface Amount {
  readonly digits: string
  readonly exponent: number
  readonly words: string
}

/** The number that a text starts with; null when it starts with none. */
export function amountOf(text: string): Amount | null {
  const [, sign, digits, exponent, words] =
    /^([+\-−]?)\s*(\d[\d.,_'’ ]*|\.\d+)(?:e([+-]?\d+))?\s*(.*)$/i.exec(text) ?? []
  const plain = plainDigits((digits ?? '').trim())
  if (plain === null) return null
  return {
    digits: `${sign === '' || sign === '+' ? '' : '-'}${plain}`,
    exponent: Number(exponent ?? 0),
    words: (words ?? '').trim(),
  }
}

/** Digits with a decimal point only. A lone comma before three digits parts thousands; else it is decimal. */
function plainDigits(digits: string): string | null {
  const isGrouped = /^[1-9]\d{0,2}([,_'’ ])\d{3}(\1\d{3})*(\.\d*)?$/.test(digits)
  if (isGrouped) return digits.replace(/[,_'’ ]/g, '')
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  if (/^[1-9]\d{0,2}(\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', '')
  const plain = digits.replace(',', '.')
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? plain : null
}

/** Scales stand between a number and its unit; k is the same in both cases. Powers of ten stay exact. */
const scales: readonly (readonly [sign: string, times: number, exponent: number])[] = [
  ['Ki', 1024, 0],
  ['Mi', 1024 ** 2, 0],
  ['Gi', 1024 ** 3, 0],
  ['Ti', 1024 ** 4, 0],
  ['k', 1, 3],
  ['K', 1, 3],
  ['M', 1, 6],
  ['G', 1, 9],
  ['T', 1, 12],
  ['천', 1, 3],
  ['만', 1, 4],
  ['억', 1, 8],
  ['조', 1, 12],
]

/** A unit with the scale before it. */
interface ScaledUnit {
  readonly times: number
  readonly exponent: number
  readonly unit: Unit
}

/** The scale and unit that words mean in a field; null when they do not fit it. */
export function scaledUnit(words: string, field: Unit): ScaledUnit | null {
  const whole = words === '' ? field : unitOf(words)
  if (canMean(whole, field)) return { times: 1, exponent: 0, unit: whole }
  for (const [sign, times, exponent] of scales) {
    if (!words.startsWith(sign)) continue
    const rest = words.slice(sign.length).trim()
    const unit = rest === '' ? field : unitOf(rest)
    if (canMean(unit, field)) return { times, exponent, unit }
  }
  return null
}

/** The number that an amount is in a field's unit; null when its words do not fit. */
export function numberOf(amount: Amount | null, field: Unit): number | null {
  const scaled = amount && scaledUnit(amount.words, field)
  return amount && scaled && converted(amount, scaled, field)
}

/** The amount in the field's unit. Powers of ten are moved in the text, so that they cost no digit. */
export function converted({ digits, exponent, words }: Amount, scaled: ScaledUnit, field: Unit): number {
  const { unit } = scaled
  const decimal = Number(`${digits}e${exponent + scaled.exponent + unit.exponent - field.exponent}`)
  const ratio = [scaled.times * unit.times * field.per, unit.per * field.times] as const
  const value = ratio[0] === ratio[1] ? decimal : (decimal * ratio[0]) / ratio[1]
  const isBareShare = field.dimension === SHARE && words === '' && unit === field && value > 1
  return isBareShare ? Number(`${digits}e${exponent - 2}`) : value
}
