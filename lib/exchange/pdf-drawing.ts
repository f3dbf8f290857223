import type { Rectangle } from '#lib/model/geometry.ts'
import type { Pdf } from './pdf-document.ts'
import { printText } from './pdf-text.ts'
import type { SvgElement } from './svg-element.ts'

/** The part of a picture that is drawn, and where. Both have the same shape. */
interface Placing {
  readonly from: Rectangle
  readonly to: Rectangle
}

/** Draws our own pictures, and only what those are made of: groups, boxes, paths, circles and lines of text. */
export function printDrawing(pdf: Pdf, picture: SvgElement, { from, to }: Placing): void {
  const { document } = pdf
  const scale = to.width / from.width
  document.save()
  document.rect(to.x, to.y, to.width, to.height).clip()
  document.translate(to.x - from.x * scale, to.y - from.y * scale).scale(scale)
  for (const child of picture.children) printElement(pdf, child, rootInk)
  document.restore()
}

/** What a group hands down to what is in it. */
interface Ink {
  readonly fill: string
  readonly stroke: string
  readonly width: number
}

const rootInk: Ink = { fill: '#000000', stroke: 'none', width: 1 }

function printElement(pdf: Pdf, element: SvgElement['children'][number], around: Ink): void {
  if (element === null || typeof element === 'string') return
  const { document } = pdf
  const { name, attributes, children } = element
  const ink = inkOf(attributes, around)
  switch (name) {
    case 'g':
      document.save()
      translate(document, attributes.transform)
      for (const child of children) printElement(pdf, child, ink)
      document.restore()
      break
    case 'text':
      printLine(pdf, element, ink)
      break
    case 'rect':
    case 'circle':
    case 'path':
      outline(document, element)
      paint(document, attributes, ink)
      break
    case 'title':
    case 'desc':
      break
    default:
      throw new Error(`No picture of ours has a ${name}: printElement has to learn it first.`)
  }
}

function inkOf(attributes: SvgElement['attributes'], around: Ink): Ink {
  return {
    fill: String(attributes.fill ?? around.fill),
    stroke: String(attributes.stroke ?? around.stroke),
    width: Number(attributes['stroke-width'] ?? around.width),
  }
}

function translate(document: PDFKit.PDFDocument, transform: unknown): void {
  const [x, y] = String(transform ?? '').match(/-?[\d.]+/g) ?? []
  if (x !== undefined && y !== undefined) document.translate(Number(x), Number(y))
}

function outline(document: PDFKit.PDFDocument, { name, attributes }: SvgElement): void {
  const number = (key: string) => Number(attributes[key] ?? 0)
  if (name === 'rect') {
    document.roundedRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
  } else if (name === 'circle') document.circle(number('cx'), number('cy'), number('r'))
  else document.path(String(attributes.d))
}

function paint(
  document: PDFKit.PDFDocument,
  attributes: SvgElement['attributes'],
  { fill, stroke, width }: Ink,
): void {
  if (stroke === 'none') {
    document.fill(fill)
    return
  }
  document.save().lineWidth(width)
  document.lineCap(attributes['stroke-linecap'] === 'round' ? 'round' : 'butt')
  document.lineJoin(attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter')
  const [dash, space] = String(attributes['stroke-dasharray'] ?? '').match(/[\d.]+/g) ?? []
  if (dash !== undefined) document.dash(Number(dash), { space: Number(space ?? dash) })
  if (fill === 'none') document.stroke(stroke)
  else document.fillAndStroke(fill, stroke)
  document.restore()
}

function printLine(pdf: Pdf, { attributes, children }: SvgElement, { fill }: Ink): void {
  const text = children.filter((child) => typeof child === 'string').join('')
  const size = Number(attributes['font-size'])
  const weight = Number(attributes['font-weight'] ?? 400) >= 600 ? 'bold' : 'regular'
  const width = pdf.typefaces.widthOf(text, weight, size)
  const shift = { start: 0, middle: width / 2, end: width }[String(attributes['text-anchor'] ?? 'start')] ?? 0
  const at = { x: Number(attributes.x ?? 0) - shift, y: Number(attributes.y ?? 0) }
  printText(pdf, text, at, { size, weight, color: fill })
}
