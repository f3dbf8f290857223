import type { Point } from '#lib/model/field.ts'
import type { Palette } from './diagram-palette.ts'
import type { Mark, Standing } from './marks.ts'
import { type SvgElement, svg } from './svg-element.ts'

/** How far a mark reaches from its middle. */
export const markRadius = 10

/** The sign of a thing: that it is lost, else how it stands, else none. */
export function signOf(
  mark: Mark | undefined,
  isLost: boolean,
  { x, y }: Point,
  palette: Palette,
): SvgElement | null {
  if (isLost) return lostSign(x, y, palette)
  return mark === undefined ? null : markSign(mark.standing, x, y, palette, mark.order)
}

/** A cross in a ring, around its middle. */
export function lostSign(x: number, y: number, { muted }: Palette): SvgElement {
  const place = { transform: `translate(${Math.round(x)} ${Math.round(y)})` }
  return svg('g', { ...place, fill: 'none', stroke: muted, 'stroke-width': 2 }, [
    svg('circle', { r: markRadius - 2 }),
    svg('path', { d: 'M-4,-4 L4,4 M4,-4 L-4,4', 'stroke-linecap': 'round' }),
  ])
}

/** The outline of what is lost. */
export function lostOutline({ muted }: Palette): SvgElement['attributes'] {
  return { stroke: muted, 'stroke-width': 2, 'stroke-dasharray': '3 4' }
}

/**
 * The sign of a standing around a middle point: an octagon with its number for broken, a triangle with an exclamation
 * mark for near, a ring with a tick for safe. Colour only repeats what the shape says.
 */
export function markSign(
  standing: Standing,
  x: number,
  y: number,
  palette: Palette,
  order?: number,
): SvgElement {
  const place = { transform: `translate(${Math.round(x)} ${Math.round(y)})` }
  if (standing === 'broken') {
    const number = order === undefined ? '!' : String(order)
    return svg('g', place, [
      svg('path', { d: octagon(markRadius), fill: palette.broken }),
      letter(number, 4, number.length > 2 ? 8 : 11, palette),
    ])
  }
  if (standing === 'near') {
    return svg('g', place, [
      svg('path', { d: 'M0,-10 L10.5,8.5 L-10.5,8.5 Z', fill: palette.near, 'stroke-linejoin': 'round' }),
      letter('!', 6, 11, palette),
    ])
  }
  return svg('g', { ...place, fill: 'none', stroke: palette.safe, 'stroke-width': 2 }, [
    svg('circle', { r: markRadius - 2 }),
    svg('path', { d: 'M-4,0.5 L-1,3.5 L4.5,-3', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  ])
}

function letter(text: string, y: number, size: number, { onMark }: Palette): SvgElement {
  const look = { 'font-size': size, 'font-weight': 700, 'text-anchor': 'middle', fill: onMark }
  return svg('text', { y, ...look }, [text])
}

function octagon(radius: number): string {
  const short = Math.round(radius * 41.4) / 100
  const r = radius
  return `M${-short},${-r} L${short},${-r} L${r},${-short} L${r},${short} L${short},${r} L${-short},${r} L${-r},${short} L${-r},${-short} Z`
}
