import type { NoteKind } from '#lib/model/note.ts'
import type { Palette } from './diagram-palette.ts'
import { type SvgElement, svg } from './svg-element.ts'

/** The outline of each kind around its middle: known by its shape where colours are not. */
const shapes: Readonly<Record<NoteKind, string>> = {
  note: 'M-9,-9 H9 V9 H-9 Z',
  risk: 'M0,-12 L12,9 H-12 Z',
  question: 'M-11,0 A11,11 0 1 1 11,0 A11,11 0 1 1 -11,0 Z',
  assumption: 'M-6,-10 H6 L12,0 L6,10 H-6 L-12,0 Z',
  bottleneck: 'M0,-13 L13,0 L0,13 L-13,0 Z',
}

/** The sign of a kind of note around a middle point, with its number in the list under the picture. */
export function noteSign(
  kind: NoteKind,
  x: number,
  y: number,
  { notes, text }: Palette,
  number?: number,
): SvgElement {
  const { fill, line, dash } = notes[kind]
  const place = { transform: `translate(${Math.round(x)} ${Math.round(y)})` }
  const size = number !== undefined && number > 99 ? 7 : 10
  const letter = {
    ...{ y: kind === 'risk' ? 6.5 : 3.5, 'font-size': size, 'font-weight': 700 },
    ...{ 'text-anchor': 'middle', fill: text },
  }
  return svg('g', place, [
    svg('path', { d: shapes[kind], fill, stroke: line, 'stroke-width': 1.5, 'stroke-dasharray': dash }),
    number === undefined ? null : svg('text', letter, [String(number)]),
  ])
}
