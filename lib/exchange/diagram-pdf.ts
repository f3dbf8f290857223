import type { Board } from '#lib/model/board.ts'
import type { Size } from '#lib/model/field.ts'
import type { Rectangle } from '#lib/model/geometry.ts'
import { type DiagramOptions, diagramOf } from './diagram.ts'
import { diagramTexts } from './diagram-texts.ts'
import { type Paper, paperSize } from './paper.ts'
import { finishedPdf, type Pdf, type PdfSubject, pdfDocument } from './pdf-document.ts'
import { printDrawing } from './pdf-drawing.ts'
import { rootTag, tagged, tagIn } from './pdf-tag.ts'
import type { SvgElement } from './svg-element.ts'

/** How a diagram goes onto paper. */
export interface DiagramPages extends Pick<PdfSubject, 'createdAt' | 'fonts'> {
  readonly paper: Paper
  /** After the page that shows all of it, pages that show it piece by piece in a readable size. */
  readonly tiles?: boolean
}

const MARGIN = 24
/** In this size the small text of a picture has 6 points. */
const READABLE = 0.55
/** What one tile shows of its neighbours, in pixels of the picture. */
const OVERLAP = 48

/** The board as a PDF: vectors, with text that can be selected. */
export async function diagramPdf(
  board: Board,
  options: DiagramOptions,
  { createdAt, fonts, paper, tiles = false }: DiagramPages,
): Promise<Uint8Array> {
  const picture = diagramOf(board, options)
  const whole = viewOf(picture)
  const { language } = options
  const title = board.title.trim() === '' ? diagramTexts[language].untitled : board.title
  const pdf = await pdfDocument({ title, language, createdAt, fonts })
  const isWide = whole.width >= whole.height
  const page = paperSize(paper, isWide)
  const room = { width: page.width - 2 * MARGIN, height: page.height - 2 * MARGIN }
  const scale = Math.min(room.width / whole.width, room.height / whole.height, 1)
  const parts = tiles && scale < READABLE ? tilesOf(whole, room) : []
  const root = rootTag(pdf.document)
  for (const [index, part] of [whole, ...parts].entries()) {
    pdf.document.addPage({ size: [page.width, page.height], margin: 0 })
    pdf.document.outline.addItem(index === 0 ? title : diagramTexts[language].tile(index, parts.length))
    const figure = tagIn(pdf.document, root, 'Figure', { alt: String(picture.attributes['aria-label']) })
    tagged(pdf.document, figure, () => printPart(pdf, picture, part, room))
  }
  return finishedPdf(pdf)
}

/** The part of the world that a picture shows. */
export function viewOf({ attributes }: SvgElement): Rectangle {
  const [x = 0, y = 0, width = 0, height = 0] = String(attributes.viewBox).split(' ').map(Number)
  return { x, y, width, height }
}

function printPart(pdf: Pdf, picture: SvgElement, from: Rectangle, room: Size): void {
  const scale = Math.min(room.width / from.width, room.height / from.height, 1)
  const size = { width: from.width * scale, height: from.height * scale }
  const to = {
    x: MARGIN + (room.width - size.width) / 2,
    y: MARGIN + (room.height - size.height) / 2,
    ...size,
  }
  printDrawing(pdf, picture, { from, to })
}

function tilesOf(whole: Rectangle, room: Size): Rectangle[] {
  const size = { width: room.width / READABLE, height: room.height / READABLE }
  const columns = countOf(whole.width, size.width)
  const rows = countOf(whole.height, size.height)
  return Array.from({ length: columns * rows }, (_, index) => ({
    ...size,
    x: whole.x + (index % columns) * (size.width - OVERLAP),
    y: whole.y + Math.floor(index / columns) * (size.height - OVERLAP),
  }))
}

function countOf(whole: number, tile: number): number {
  return Math.max(1, Math.ceil((whole - OVERLAP) / (tile - OVERLAP)))
}
