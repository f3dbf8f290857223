import * as v from 'valibot'

/** The plain fields of rows. Their messages are problem codes, so that a parser's issue is already a problem. */
export const finite = v.pipe(
  v.custom<number>(
    (input) => typeof input === 'number',
    (issue) => (isEndlessText(issue.input) ? 'E_NOT_FINITE' : 'E_TYPE'),
  ),
  v.finite('E_NOT_FINITE'),
)
export const nonNegative = v.pipe(finite, v.minValue(0, 'E_NEGATIVE'))
export const positive = v.pipe(finite, v.gtValue(0, 'E_POSITIVE'))
export const share = v.pipe(finite, v.minValue(0, 'E_RANGE_0_1'), v.maxValue(1, 'E_RANGE_0_1'))
export const wholeNonNegative = v.pipe(nonNegative, v.integer('E_INTEGER'))
export const wholePositive = v.pipe(positive, v.integer('E_INTEGER'))
export const flag = v.boolean('E_TYPE')
export const day = v.pipe(v.string('E_TYPE'), v.regex(/^\d{4}-\d{2}-\d{2}/, 'E_TYPE'))

/** 64 KiB a row is the format's bound; one text may use it all. */
export const text = v.pipe(v.string('E_TYPE'), v.maxLength(65_536, 'E_TOO_LARGE'))

/** A place on the canvas, in pixels at 100 %; y grows downwards. */
export const point = v.looseObject({ x: finite, y: finite }, 'E_TYPE')
export const size = v.looseObject({ width: positive, height: positive }, 'E_TYPE')
export interface Point {
  readonly x: number
  readonly y: number
}
export interface Size {
  readonly width: number
  readonly height: number
}

/** One of a fixed set of words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, 'E_TYPE')
}

/** A list whose items are checked one by one. */
export function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.array(item, 'E_TYPE')
}

/** Programs write NaN and Infinity without quotes; in YAML those are texts. */
export function isEndlessText(input: unknown): boolean {
  return typeof input === 'string' && /^[+-]?(nan|inf|infinity)$/i.test(input.trim())
}
