import { connectionModeNames, noteKindNames } from '#lib/language/words.ts'
import type { Board } from '#lib/model/board.ts'
import { type ConnectionMode, connectionModes } from '#lib/model/connection.ts'
import type { Rectangle } from '#lib/model/geometry.ts'
import { noteKinds } from '#lib/model/note.ts'
import { arrowhead, strokeOf } from './diagram-connection.ts'
import { lostSign, markSign } from './diagram-mark.ts'
import { noteSign } from './diagram-note-sign.ts'
import { type Style, textLine } from './diagram-style.ts'
import { growthNames } from './growth-names.ts'
import type { Mark, Standing } from './marks.ts'
import { type SvgElement, svg } from './svg-element.ts'
import { textWidth } from './text-width.ts'

interface Item {
  readonly label: string
  readonly sign: (x: number, y: number) => SvgElement
  readonly signWidth: number
}

const LINE_HEIGHT = 28
const SIZE = 12
const GAP = 24

/** What the signs and lines of this picture mean, in rows of at most this width, and how tall it is. */
export function legendOf(
  board: Pick<Board, 'components' | 'connections' | 'drivers' | 'notes'>,
  { marks, hasLost }: { readonly marks: Iterable<Mark>; readonly hasLost: boolean },
  { x, y, width }: Omit<Rectangle, 'height'>,
  style: Style,
): { readonly element: SvgElement; readonly height: number } {
  const items = [
    ...markItems(marks, style),
    ...(hasLost ? [lostItem(style)] : []),
    ...growthItems(board, style),
    ...lineItems(board, style),
    ...noteItems(board, style),
  ]
  const parts: SvgElement[] = []
  let [left, top] = [x, y]
  for (const { label, sign, signWidth } of items) {
    const wide = signWidth + 8 + textWidth(label, SIZE)
    if (left > x && left + wide > x + width) {
      left = x
      top += LINE_HEIGHT
    }
    parts.push(sign(left, top + LINE_HEIGHT / 2))
    const at = { x: left + signWidth + 8, y: top + LINE_HEIGHT / 2 + 4, size: SIZE }
    parts.push(textLine(label, { ...at, fill: style.palette.muted }))
    left += wide + GAP
  }
  return { element: svg('g', {}, parts), height: items.length === 0 ? 0 : top + LINE_HEIGHT - y }
}

function markItems(marks: Iterable<Mark>, { palette, words }: Style): Item[] {
  const seen = new Set([...marks].map(({ standing }) => standing))
  const standings: readonly Standing[] = ['broken', 'near', 'safe']
  return standings
    .filter((standing) => seen.has(standing))
    .map((standing) => ({
      label: words[standing],
      signWidth: 20,
      sign: (x, y) => markSign(standing, x + 10, y, palette, standing === 'broken' ? 1 : undefined),
    }))
}

function lostItem({ palette, words }: Style): Item {
  return { label: words.lost, signWidth: 20, sign: (x, y) => lostSign(x + 10, y, palette) }
}

function growthItems({ components, drivers }: Pick<Board, 'components' | 'drivers'>, style: Style): Item[] {
  const growth = growthNames(drivers)
  if (components.every((component) => growth(component).length === 0)) return []
  const { words, palette } = style
  const sign = (x: number, y: number) => textLine('↗', { x, y: y + 4, size: SIZE, fill: palette.muted })
  return [{ label: words.grows, signWidth: SIZE, sign }]
}

function noteItems({ notes }: Pick<Board, 'notes'>, { language, palette }: Style): Item[] {
  const seen = new Set(notes.map(({ kind }) => kind))
  return noteKinds
    .filter((kind) => seen.has(kind))
    .map((kind) => ({
      label: noteKindNames[language][kind],
      signWidth: 24,
      sign: (x, y) => noteSign(kind, x + 12, y, palette),
    }))
}

function lineItems({ connections }: Pick<Board, 'connections'>, { language, palette }: Style): Item[] {
  const seen = new Set<ConnectionMode>(connections.map(({ mode = 'sync' }) => mode))
  return connectionModes
    .filter((mode) => seen.has(mode))
    .map((mode) => ({
      label: connectionModeNames[language][mode],
      signWidth: 44,
      sign: (x, y) =>
        svg('g', {}, [
          svg('path', { d: `M${x},${y} L${x + 38},${y}`, stroke: palette.line, ...strokeOf(mode) }),
          svg('path', { d: arrowhead({ x: x + 44, y }, { x: 1, y: 0 }), fill: palette.line }),
        ]),
    }))
}
