import type { Point } from '#lib/model/field.ts'
import type { Pdf } from './pdf-document.ts'
import { plainText } from './pdf-font.ts'
import type { Run, Weight } from './pdf-typefaces.ts'

/** How text looks on paper; sizes are in points. */
export interface Print {
  readonly size: number
  readonly weight: Weight
  readonly color: string
}

const onBaseline = { lineBreak: false, baseline: 'alphabetic' } as const

/** Draws a text on one line by its baseline; who copies it gets what people wrote. */
export function printText(pdf: Pdf, text: string, { x, y }: Point, { size, weight, color }: Print): void {
  const { document, typefaces } = pdf
  document.fillColor(color).fontSize(size)
  let left = x
  for (const run of typefaces.runsOf(text, weight)) {
    const isTold = isToldByGlyphs(pdf, run)
    if (!isTold) document.markContent('Span', { actual: run.meant })
    // told its width, the library does not measure again
    const measured = { textWidth: run.ems * size, wordCount: 1 }
    document.font(run.typeface).text(run.shown, left, y, { ...onBaseline, ...measured })
    if (!isTold) document.endMarkedContent()
    left += run.ems * size
  }
}

/**
 * Whether a reader can tell the text from its glyphs. A file says once what a glyph means: one that serves two
 * characters, or stands for a character that no font has, needs the text said beside it.
 */
function isToldByGlyphs({ typefaces, meanings }: Pdf, { typeface, shown, meant }: Run): boolean {
  if (plainText.test(meant)) return true
  const known = meanings[typeface]
  let told = ''
  for (const { id, codePoints } of typefaces.fonts[typeface].layout(shown).glyphs) {
    const meaning = known.get(id) ?? String.fromCodePoint(...codePoints)
    known.set(id, meaning)
    told += meaning
  }
  return told === meant
}
