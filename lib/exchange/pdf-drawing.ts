import type { Rectangle } from '#lib/model/geometry.ts'
import type { Pdf } from './pdf-document.ts'
import { printText } from './pdf-text.ts'
import { lineStart, pictureExtent, translationOf } from './picture-extent.ts'
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
  for (const child of picture.children) {
    if (reaches(pdf, child, from)) printElement(pdf, child, rootInk)
  }
  document.restore()
}

/** A picture is asked for them tile after tile. */
const extents = new WeakMap<SvgElement, Rectangle>()

/** A tile holds nothing of what stands on other tiles: neither for the eye nor for who reads or searches it. */
function reaches(
  pdf: Pdf,
  child: SvgElement['children'][number],
  { x, y, width, height }: Rectangle,
): boolean {
  if (child === null || typeof child === 'string') return false
  const extent = extents.get(child) ?? pictureExtent(child, (text) => lineOf(pdf, text).width)
  if (extent === null) return false
  extents.set(child, extent)
  const isBeside = extent.x > x + width || extent.x + extent.width < x
  return !isBeside && extent.y <= y + height && extent.y + extent.height >= y
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
      translate(document, attributes)
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

function translate(document: PDFKit.PDFDocument, attributes: SvgElement['attributes']): void {
  if (attributes.transform === undefined) return
  const { x, y } = translationOf(attributes)
  document.translate(x, y)
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

function printLine(pdf: Pdf, element: SvgElement, { fill }: Ink): void {
  const { text, size, weight, width } = lineOf(pdf, element)
  const at = { x: lineStart(element, width), y: Number(element.attributes.y ?? 0) }
  printText(pdf, text, at, { size, weight, color: fill })
}

function lineOf({ typefaces }: Pdf, { attributes, children }: SvgElement) {
  const text = children.filter((child) => typeof child === 'string').join('')
  const size = Number(attributes['font-size'])
  const weight = Number(attributes['font-weight'] ?? 400) >= 600 ? 'bold' : 'regular'
  return { text, size, weight, width: typefaces.widthOf(text, weight, size) } as const
}
