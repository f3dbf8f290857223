import type { Board } from '#lib/model/board.ts'
import { gridStep } from '#lib/model/geometry.ts'
import { chipFontSize, chipWidth } from './chip-size.ts'
import { connectionLabel } from './connection-label.ts'
import { palettes } from './diagram-palette.ts'
import { diagramTexts } from './diagram-texts.ts'
import { upToGrid } from './grid.ts'
import { shortened } from './text-width.ts'

/** Where calls point: callers on the left, or above. */
export type Direction = 'RIGHT' | 'DOWN'

const PLAIN = 56
/** Downwards a gap needs the height of a label, with the line showing above and below it. */
const LABELLED = 64
const AROUND_LABEL = 16
const MOST = 96
/** A longer label is cut before it is given more room. */
const MOST_LABEL_PIXELS = 64
/** Layers of large boards are long: their lines need a wider gap to be told apart. */
const FEW = 8
const MOST_WIDENING = 40

/** A layout is the same in every language. */
const style = { palette: palettes.light, language: 'en', words: diagramTexts.en } as const

/** Between cards of one layer: cards and gaps together are steps of the grid, so that rows are evenly apart. */
export function nodeGap(direction: Direction): number {
  return direction === 'DOWN' ? 32 : 28
}

/** Between one layer of cards and the next: what the words on the lines need, and no more. */
export function layerGap(board: Board, direction: Direction): number {
  const widening = Math.min(MOST_WIDENING, 2 * Math.max(0, board.components.length - FEW))
  const gap = upToGrid(gapFor(board, direction) + widening)
  // a card is half a step taller than the grid
  return direction === 'DOWN' ? gap + gridStep / 2 : gap
}

function gapFor({ connections }: Board, direction: Direction): number {
  const labels = new Set(connections.map((connection) => connectionLabel(connection, style)))
  labels.delete('')
  if (labels.size === 0) return PLAIN
  if (direction === 'DOWN') return LABELLED
  const widths = [...labels].map((label) => chipWidth(shortened(label, MOST_LABEL_PIXELS, chipFontSize)))
  return Math.min(MOST, Math.max(PLAIN, ...widths) + AROUND_LABEL)
}
