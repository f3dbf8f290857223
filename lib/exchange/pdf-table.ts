import { columnWidths } from './column-widths.ts'
import { type Flow, keepTogether, lineHeight, linesOf, nextPage, printLine, roomFor } from './pdf-flow.ts'
import { type Tag, tagged, tagIn, untagged } from './pdf-tag.ts'
import type { Print } from './pdf-text.ts'

const SIZE = 8
const HEIGHT = lineHeight(SIZE)
const PADDING = 4
const body: Print = { size: SIZE, weight: 'regular', color: '#0f172a' }
const bold: Print = { ...body, weight: 'bold' }
const LINE = '#94a3b8'

/** A cell: its tag, and the lines that are still to be drawn. */
interface Cell {
  readonly tag: Tag
  readonly x: number
  readonly lines: readonly string[]
}

/** A table whose head stands on every page that it reaches. */
export function printTable(
  flow: Flow,
  parent: Tag,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const { document } = flow.pdf
  const table = tagIn(document, parent, 'Table')
  const widths = columnWidths(
    [head, ...rows].map((row, index) => row.map((text) => extentOf(flow, text, index === 0 ? bold : body))),
    flow.width,
  )
  const headLines = head.map((text, column) => cellLines(flow, text, widths[column] ?? 0, bold))
  const headHeight = heightOf(headLines.map(({ length }) => length))
  keepTogether(flow, headHeight + HEIGHT * 2)
  printRow(flow, tagIn(document, tagIn(document, table, 'THead'), 'TR'), headLines, widths, 'TH', () => {})
  const tableBody = tagIn(document, table, 'TBody')
  for (const row of rows) {
    const lines = row.map((text, column) => cellLines(flow, text, widths[column] ?? 0, body))
    printRow(flow, tagIn(document, tableBody, 'TR'), lines, widths, 'TD', () =>
      repeatHead(flow, headLines, widths, headHeight),
    )
  }
  flow.y += HEIGHT
}

/** The width that a text wants, and the least it can do with: its longest word. */
function extentOf({ pdf }: Flow, text: string, { size, weight }: Print): { wanted: number; least: number } {
  const widthOf = (piece: string) => pdf.typefaces.widthOf(piece, weight, size) + 2 * PADDING
  return { wanted: widthOf(text), least: Math.max(0, ...text.split(/\s+/).map(widthOf)) }
}

function cellLines(flow: Flow, text: string, width: number, print: Print): string[] {
  return linesOf(flow, text, width - 2 * PADDING + 0.01, print)
}

function heightOf(counts: readonly number[]): number {
  return Math.max(1, ...counts) * HEIGHT + PADDING
}

/** A row that does not fit goes on the next page; one that is taller than a page goes on there. */
function printRow(
  flow: Flow,
  tag: Tag,
  lines: readonly (readonly string[])[],
  widths: readonly number[],
  kind: 'TH' | 'TD',
  onNextPage: () => void,
): void {
  const { document } = flow.pdf
  const lefts = leftsOf(flow, widths)
  let cells: Cell[] = lines.map((each, column) => ({
    tag: tagIn(document, tag, kind, kind === 'TH' ? { scope: 'Column' } : {}),
    x: lefts[column] ?? 0,
    lines: each,
  }))
  const isTall = heightOf(cells.map((cell) => cell.lines.length)) > (flow.bottom - flow.top) / 2
  if (!isTall) breakUnless(heightOf(cells.map((cell) => cell.lines.length)))
  while (cells.some((cell) => cell.lines.length > 0)) {
    breakUnless(HEIGHT + PADDING)
    const count = Math.max(1, roomFor(flow, HEIGHT))
    for (const cell of cells) printCell(flow, cell, count, kind === 'TH' ? bold : body)
    flow.y += heightOf(cells.map((cell) => Math.min(count, cell.lines.length)))
    cells = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(count) }))
  }
  printRule(flow)

  function breakUnless(height: number): void {
    if (flow.y + height <= flow.bottom) return
    nextPage(flow)
    onNextPage()
  }
}

function printCell(flow: Flow, { tag, x, lines }: Cell, count: number, print: Print): void {
  if (lines.length === 0) return
  tagged(flow.pdf.document, tag, () => {
    for (const [index, line] of lines.slice(0, count).entries()) {
      printLine(flow, line, x + PADDING, flow.y + PADDING / 2 + index * HEIGHT, print)
    }
  })
}

/** The head again, for the eye: readers know it from the first page. */
function repeatHead(
  flow: Flow,
  lines: readonly (readonly string[])[],
  widths: readonly number[],
  height: number,
): void {
  const lefts = leftsOf(flow, widths)
  untagged(flow.pdf.document, () => {
    for (const [column, each] of lines.entries()) {
      for (const [index, line] of each.entries()) {
        const top = flow.y + PADDING / 2 + index * HEIGHT
        printLine(flow, line, (lefts[column] ?? 0) + PADDING, top, bold)
      }
    }
  })
  flow.y += height
  printRule(flow)
}

function printRule({ pdf, left, width, y }: Flow): void {
  untagged(pdf.document, () => {
    pdf.document
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .stroke(LINE)
  })
}

function leftsOf({ left }: Flow, widths: readonly number[]): number[] {
  let next = left
  return widths.map((width) => {
    const at = next
    next += width
    return at
  })
}
