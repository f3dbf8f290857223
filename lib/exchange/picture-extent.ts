import type { Point } from '#lib/model/field.ts'
import { boundsOf, type Rectangle } from '#lib/model/geometry.ts'
import type { SvgElement } from './svg-element.ts'

/** Signs are drawn around their own middle, and none reaches further from it. In pixels. */
const SIGN = 16
/** Half of the thickest line. In pixels. */
const EDGE = 2

/** How wide the text of an element is. */
type TextWidth = (text: SvgElement) => number

/** What a part of one of our pictures covers at most; null when it shows nothing. */
export function pictureExtent(
  element: SvgElement['children'][number],
  textWidth: TextWidth,
): Rectangle | null {
  if (element === null || typeof element === 'string') return null
  const { name, attributes, children } = element
  const number = (key: string) => Number(attributes[key] ?? 0)
  switch (name) {
    case 'g':
      return attributes.transform === undefined
        ? boundsOf(children.flatMap((child) => pictureExtent(child, textWidth) ?? []))
        : around(translationOf(attributes), SIGN)
    case 'rect':
      return grown({ x: number('x'), y: number('y'), width: number('width'), height: number('height') })
    case 'circle':
      return around({ x: number('cx'), y: number('cy') }, number('r') + EDGE)
    case 'path':
      return grown(pathExtent(String(attributes.d)))
    case 'text':
      return lineExtent(element, textWidth(element))
    default:
      return null
  }
}

/** Where a group is moved to. */
export function translationOf({ transform }: SvgElement['attributes']): Point {
  const [x = 0, y = 0] = (String(transform ?? '').match(/-?[\d.]+/g) ?? []).map(Number)
  return { x, y }
}

/** Where a line of text begins. */
export function lineStart({ attributes }: SvgElement, width: number): number {
  const shift = { start: 0, middle: width / 2, end: width }[String(attributes['text-anchor'] ?? 'start')] ?? 0
  return Number(attributes.x ?? 0) - shift
}

function lineExtent(text: SvgElement, width: number): Rectangle {
  const size = Number(text.attributes['font-size'])
  return { x: lineStart(text, width), y: Number(text.attributes.y ?? 0) - size, width, height: size * 1.5 }
}

/** Outside signs, paths are made of pairs of coordinates, and a curve stays among its own. */
function pathExtent(path: string): Rectangle | null {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number)
  const points = numbers.flatMap((x, index) => (index % 2 === 0 ? { x, y: numbers[index + 1] ?? 0 } : []))
  return boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 })))
}

function grown(rectangle: Rectangle | null): Rectangle | null {
  if (rectangle === null) return null
  const { x, y, width, height } = rectangle
  return { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE }
}

function around({ x, y }: Point, reach: number): Rectangle {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
}
