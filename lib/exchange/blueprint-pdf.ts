import type { Block, Blueprint } from './blueprint.ts'
import { viewOf } from './diagram-pdf.ts'
import { type Paper, paperSize } from './paper.ts'
import { finishedPdf, type PdfSubject, pdfDocument } from './pdf-document.ts'
import { printDrawing } from './pdf-drawing.ts'
import {
  type Flow,
  flowOn,
  keepTogether,
  lineHeight,
  linesOf,
  nextPage,
  printBlock,
  printLine,
} from './pdf-flow.ts'
import { printTable } from './pdf-table.ts'
import { rootTag, type Tag, tagged, tagIn, untagged } from './pdf-tag.ts'
import { type Print, printText } from './pdf-text.ts'
import type { SvgElement } from './svg-element.ts'

const INK = '#0f172a'
const body: Print = { size: 10, weight: 'regular', color: INK }
const heading: Print = { size: 15, weight: 'bold', color: INK }
const title: Print = { size: 24, weight: 'bold', color: INK }
const footer: Print = { size: 8, weight: 'regular', color: '#475569' }
const INDENT = 14

/** How a blueprint goes onto paper. */
interface BlueprintPages extends Pick<PdfSubject, 'createdAt' | 'fonts'> {
  readonly paper: Paper
}

/** The blueprint as a PDF with an outline and tags; `map` is the board's picture. */
export async function blueprintPdf(
  blueprint: Blueprint,
  map: SvgElement,
  { createdAt, fonts, paper }: BlueprintPages,
): Promise<Uint8Array> {
  const { language, sections } = blueprint
  const pdf = await pdfDocument({ title: blueprint.title, language, createdAt, fonts })
  const { document } = pdf
  const flow = flowOn(pdf, paper)
  const root = rootTag(document)
  printBlock(flow, tagIn(document, root, 'H1'), blueprint.title, 0, title)
  for (const [index, section] of sections.entries()) {
    const name = `${index}. ${section.title}`
    flow.y += lineHeight(body.size)
    if (section.blocks.some(({ kind }) => kind === 'map')) nextPage(flow)
    keepTogether(flow, lineHeight(heading.size) + 4 * lineHeight(body.size))
    document.outline.addItem(name)
    const part = tagIn(document, root, 'Sect')
    printBlock(flow, tagIn(document, part, 'H2'), name, 0, heading)
    flow.y += 4
    for (const block of section.blocks) printPart(flow, part, block, map)
  }
  numberPages(flow, blueprint.title)
  return finishedPdf(pdf)
}

function printPart(flow: Flow, parent: Tag, block: Block, map: SvgElement): void {
  const { document } = flow.pdf
  switch (block.kind) {
    case 'paragraph':
      printBlock(flow, tagIn(document, parent, 'P'), block.text, 0, body)
      flow.y += 4
      break
    case 'list':
      printList(flow, tagIn(document, parent, 'L'), block.items)
      break
    case 'table':
      printTable(flow, parent, block.head, block.rows)
      break
    case 'map':
      printMap(flow, parent, map)
  }
}

function printList(flow: Flow, list: Tag, items: readonly string[]): void {
  const { document } = flow.pdf
  for (const item of items) {
    keepTogether(flow, lineHeight(body.size))
    const tag = tagIn(document, list, 'LI')
    tagged(document, tagIn(document, tag, 'Lbl'), () => printLine(flow, '•', flow.left + 2, flow.y, body))
    printBlock(flow, tagIn(document, tag, 'LBody'), item, INDENT, body)
  }
  flow.y += 4
}

/** The picture as wide as the column, or as tall as what is left of the page. */
function printMap(flow: Flow, parent: Tag, map: SvgElement): void {
  const { document } = flow.pdf
  const from = viewOf(map)
  const room = flow.bottom - flow.y
  const scale = Math.min(flow.width / from.width, room / from.height, 1)
  const to = { x: flow.left, y: flow.y, width: from.width * scale, height: from.height * scale }
  const figure = tagIn(document, parent, 'Figure', { alt: String(map.attributes['aria-label']) })
  tagged(document, figure, () => printDrawing(flow.pdf, map, { from, to }))
  flow.y += to.height + lineHeight(body.size)
}

/** The board and the page at the foot of every page, for the eye. */
function numberPages(flow: Flow, name: string): void {
  const { pdf, paper, left, width } = flow
  const { document, typefaces } = pdf
  const y = paperSize(paper, false).height - 36
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page)
    const number = `${page + 1} / ${count}`
    const wide = typefaces.widthOf(number, footer.weight, footer.size)
    const [line = ''] = linesOf(flow, name, width - wide - 24, footer)
    untagged(document, () => {
      printText(pdf, line, { x: left, y }, footer)
      printText(pdf, number, { x: left + width - wide, y }, footer)
    })
  }
}
