import type { Language } from '#lib/language/language.ts'
import { chipFontSize, chipHeight, chipWidth } from './chip-size.ts'
import type { Palette } from './diagram-palette.ts'
import type { DiagramTexts } from './diagram-texts.ts'
import { type SvgChild, type SvgElement, svg } from './svg-element.ts'
import { shortened } from './text-width.ts'

/** What every part of a picture is drawn with. */
export interface Style {
  readonly palette: Palette
  readonly language: Language
  readonly words: DiagramTexts
}

/** How a line of text looks; `width` is where it is cut. */
export interface Line {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly width?: number
  readonly weight?: number
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Bold text is a little wider than the measure knows. */
const BOLD = 1.06

/** One line of text by its baseline; when it has to be cut, its title holds the whole. */
export function textLine(
  text: string,
  { x, y, size, fill, width = Infinity, weight, anchor }: Line,
): SvgElement {
  const shown = shortened(text, weight === undefined ? width : width / BOLD, size)
  const title: SvgChild = shown.endsWith('…') && !text.endsWith('…') ? svg('title', {}, [text]) : null
  return svg('text', { x, y, 'font-size': size, fill, 'font-weight': weight, 'text-anchor': anchor }, [
    shown,
    title,
  ])
}

/** A rounded box around one line of small text, by its top left corner. */
export function chip(text: string, x: number, y: number, { palette }: Style): SvgElement {
  const middle = { x: x + chipWidth(text) / 2, y: y + 13, 'text-anchor': 'middle' }
  return svg('g', {}, [
    svg('rect', {
      ...{ x, y, width: chipWidth(text), height: chipHeight, rx: 9 },
      ...{ fill: palette.canvas, stroke: palette.domainOutline },
    }),
    svg('text', { ...middle, 'font-size': chipFontSize, fill: palette.muted }, [text]),
  ])
}
