import type { Point } from '#lib/model/field.ts'
import type { Pdf } from './pdf-document.ts'
import { plainText } from './pdf-font.ts'
import { glyphsOf, ownFont } from './pdf-glyphs.ts'
import type { Run, Weight } from './pdf-typefaces.ts'

/** How text looks on paper; sizes are in points. */
export interface Print {
  readonly size: number
  readonly weight: Weight
  readonly color: string
}

const onBaseline = { lineBreak: false, baseline: 'alphabetic' } as const

/** Draws a text on one line by its baseline; who copies it gets what people wrote. */
export function printText(pdf: Pdf, text: string, { x, y }: Point, print: Print): void {
  let left = x
  for (const run of pdf.typefaces.runsOf(text, print.weight)) {
    const isTold = isToldByGlyphs(pdf, run)
    if (!isTold) pdf.document.markContent('Span', { actual: run.meant })
    printRun(pdf, run, { x: left, y }, print)
    if (!isTold) pdf.document.endMarkedContent()
    left += run.ems * print.size
  }
}

/**
 * Glyphs in a row go straight onto the page: the library asks and writes so much for each text that a thousand
 * components would take twice as long. It draws what moves its glyphs about.
 */
function printRun(pdf: Pdf, { typeface, shown, ems }: Run, { x, y }: Point, { size, color }: Print): void {
  const { document } = pdf
  const font = ownFont(document, typeface)
  const glyphs = glyphsOf(pdf, font, typeface, shown)
  if (glyphs === null) {
    // told its width, the library does not measure again
    const measured = { textWidth: ems * size, wordCount: 1 }
    document.fillColor(color).fontSize(size)
    document.text(shown, x, y, { ...onBaseline, ...measured })
    return
  }
  document.page.fonts[font.id] ??= font.ref()
  // the page counts down from its top, and letters stand up
  const place = `1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`
  const look = `/${font.id} ${decimal(size)} Tf`
  document.addContent(['BT', inkOf(color), place, look, `<${glyphs}> Tj`, 'ET'].join('\n'))
}

/** A colour as a page names it, from `#rrggbb`. */
function inkOf(color: string): string {
  const parts = color.match(/[\da-f]{2}/gi) ?? []
  return `${parts.map((part) => decimal(Number.parseInt(part, 16) / 255)).join(' ')} rg`
}

function decimal(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
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
