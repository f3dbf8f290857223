import { type Paper, paperSize } from './paper.ts'
import type { Pdf } from './pdf-document.ts'
import { type Tag, tagged } from './pdf-tag.ts'
import { type Print, printText } from './pdf-text.ts'
import { wrappedText } from './wrapped-text.ts'

/** A column of text that runs down page after page. */
export interface Flow {
  readonly pdf: Pdf
  readonly paper: Paper
  /** Where the column stands and ends, in points. */
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  /** The top of the next line. */
  y: number
}

const MARGIN = 50
const FOOTER = 20
/** Lines are this much taller than their letters. */
const LEADING = 1.4

/** Begins on a fresh page. */
export function flowOn(pdf: Pdf, paper: Paper): Flow {
  const { width, height } = paperSize(paper, false)
  const bottom = height - MARGIN - FOOTER
  const flow = { pdf, paper, left: MARGIN, width: width - 2 * MARGIN, top: MARGIN, bottom, y: MARGIN }
  nextPage(flow)
  return flow
}

/** Goes on at the top of a new page. */
export function nextPage(flow: Flow): void {
  const { width, height } = paperSize(flow.paper, false)
  flow.pdf.document.addPage({ size: [width, height], margin: 0 })
  flow.y = flow.top
}

/** Goes on to a new page unless this much fits on this one. */
export function keepTogether(flow: Flow, height: number): void {
  if (flow.y + height > flow.bottom && flow.y > flow.top) nextPage(flow)
}

/** How many lines of this height still fit on the page. */
export function roomFor(flow: Flow, height: number): number {
  return Math.max(0, Math.floor((flow.bottom - flow.y) / height))
}

/** The height of a line of text of this size. */
export function lineHeight(size: number): number {
  return size * LEADING
}

/**
 * The text in lines of at most this width. A line that was broken between words keeps its space, which nobody sees: who
 * copies or hears the text would find the words joined.
 */
export function linesOf({ pdf }: Flow, text: string, width: number, { size, weight }: Print): string[] {
  const lines = wrappedText(text, width, (piece) => pdf.typefaces.widthOf(piece, weight, size))
  let behind = 0
  return lines.map((line, index) => {
    const at = text.indexOf(line, behind)
    if (at >= 0) behind = at + line.length
    const isBroken = index < lines.length - 1 && line !== '' && (at < 0 || /\s/.test(text.charAt(behind)))
    return isBroken ? `${line} ` : line
  })
}

/** Draws one line by its top left corner. */
export function printLine({ pdf }: Flow, text: string, x: number, top: number, print: Print): void {
  printText(pdf, text, { x, y: top + print.size * 1.05 }, print)
}

/** A text down the column and over the page breaks, as the content of a tag. */
export function printBlock(flow: Flow, tag: Tag, text: string, indent: number, print: Print): void {
  const height = lineHeight(print.size)
  let rest = linesOf(flow, text, flow.width - indent, print)
  while (rest.length > 0) {
    keepTogether(flow, height)
    const count = Math.max(1, roomFor(flow, height))
    tagged(flow.pdf.document, tag, () => {
      for (const line of rest.slice(0, count)) {
        printLine(flow, line, flow.left + indent, flow.y, print)
        flow.y += height
      }
    })
    rest = rest.slice(count)
  }
}
