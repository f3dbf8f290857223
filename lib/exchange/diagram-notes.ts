import { noteKindNames } from '#lib/language/words.ts'
import type { Board } from '#lib/model/board.ts'
import { noteSize, type Rectangle } from '#lib/model/geometry.ts'
import type { Note } from '#lib/model/note.ts'
import { pinPlaces, pinSize } from '#lib/model/pins.ts'
import { anchorName } from './anchor-name.ts'
import { noteSign } from './diagram-note-sign.ts'
import { type Style, textLine } from './diagram-style.ts'
import { type SvgElement, svg } from './svg-element.ts'
import { wrappedAtSize } from './wrapped-text.ts'

/** A note where it lies, as a sheet, or where it hangs on something, as a pin. */
export interface DrawnNote {
  readonly note: Note
  readonly place: Rectangle
  readonly isPin: boolean
  /** What fits on the sheet. */
  readonly lines: readonly string[]
  /** Its number in the list under the picture, where it is told whole; a sheet that says all has none. */
  readonly number?: number
}

const PADDING = 8
const SIZE = 11.5
const LINE_HEIGHT = 16
const MOST_LINES = Math.floor((noteSize.height - 28 - PADDING) / LINE_HEIGHT)

/** The notes of a board as they are drawn; one that hangs on what is gone is not. */
export function drawnNotes(
  board: Pick<Board, 'components' | 'connections' | 'domains' | 'notes'>,
): readonly DrawnNote[] {
  const pins = pinPlaces(board)
  let count = 0
  return board.notes.flatMap((note): DrawnNote[] => {
    const pin = pins.get(note.id)
    if (pin !== undefined) {
      count += 1
      const place = { ...pin, width: pinSize, height: pinSize }
      return [{ note, place, isPin: true, lines: [], number: count }]
    }
    if (note.on === undefined || !('point' in note.on)) return []
    const lines = wrappedAtSize(note.text, noteSize.width - 2 * PADDING, SIZE)
    const isCut = lines.length > MOST_LINES
    if (isCut) count += 1
    const shown = isCut ? [...lines.slice(0, MOST_LINES - 1), '…'] : lines
    const place = { ...note.on.point, ...noteSize }
    return [{ note, place, isPin: false, lines: shown, ...(isCut ? { number: count } : {}) }]
  })
}

/** A note as a pin or as a sheet with what fits on it. */
export function noteOf({ note, place, isPin, lines, number }: DrawnNote, style: Style): SvgElement {
  const { palette, language } = style
  const { x, y, width, height } = place
  if (isPin) {
    return svg('g', {}, [
      svg('title', {}, [note.text]),
      noteSign(note.kind, x + width / 2, y + height / 2, palette, number),
    ])
  }
  const { fill, line, dash } = palette.notes[note.kind]
  return svg('g', {}, [
    svg('rect', { x, y, width, height, rx: 8, fill, stroke: line, 'stroke-dasharray': dash }),
    noteSign(note.kind, x + PADDING + 10, y + 17, palette, number),
    textLine(noteKindNames[language][note.kind], {
      ...{ x: x + PADDING + 27, y: y + 21, size: 11, weight: 600, fill: palette.muted },
    }),
    ...lines.map((text, index) =>
      textLine(text, {
        ...{ x: x + PADDING, y: y + 28 + LINE_HEIGHT * (index + 0.75), size: SIZE, fill: palette.text },
      }),
    ),
  ])
}

/** What the numbered notes say, under the picture, and how tall that is. Who wrote them is not told. */
export function noteListOf(
  notes: readonly DrawnNote[],
  board: Board,
  { x, y, width }: Omit<Rectangle, 'height'>,
  style: Style,
): { readonly element: SvgElement | null; readonly height: number } {
  const { palette, language } = style
  const parts: SvgElement[] = []
  let top = y
  for (const { note, number } of notes) {
    if (number === undefined) continue
    const about = note.on === undefined ? '' : anchorName(note.on, board)
    const head = [noteKindNames[language][note.kind], about].filter((part) => part !== '').join(' · ')
    const lines = wrappedAtSize(`${head}: ${note.text}`, width - 32, SIZE)
    parts.push(noteSign(note.kind, x + 10, top + 14, palette, number))
    for (const [index, text] of lines.entries()) {
      const baseline = top + 18 + index * LINE_HEIGHT
      parts.push(textLine(text, { x: x + 28, y: baseline, size: SIZE, fill: palette.text }))
    }
    top += 12 + lines.length * LINE_HEIGHT
  }
  return { element: parts.length === 0 ? null : svg('g', {}, parts), height: top - y }
}
