import { nameOf } from '#lib/model/board.ts'
import { componentSize } from '#lib/model/geometry.ts'
import { chipFontSize, chipGap, chipWidth } from './chip-size.ts'
import type { Guest } from './guests.ts'
import { shortened } from './text-width.ts'

/** Chips may stand out from under the card by this much on each side. */
const OVERHANG = 16
const ROOM = componentSize.width + 2 * OVERHANG
const MOST_ROWS = 2
const MOST_NAME_PIXELS = 110

/** The chips under a card, row by row; the last says how many more there are when they do not all fit. */
export function chipRows(
  guests: readonly Guest[],
  more: (count: number) => string,
): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const [index, guest] of guests.entries()) {
    const label = labelOf(guest)
    const row = rows.at(-1)
    const rest = guests.length - index
    if (row !== undefined && fits([...row, label], rest > 1 && rows.length === MOST_ROWS)) row.push(label)
    else if (rows.length < MOST_ROWS) rows.push([label])
    else {
      row?.push(more(rest))
      break
    }
  }
  return rows
}

/** The last row keeps room for the chip that counts the others. */
function fits(row: readonly string[], keepsRoom: boolean): boolean {
  const width = row.reduce((sum, label) => sum + chipWidth(label) + chipGap, -chipGap)
  return width + (keepsRoom ? 64 : 0) <= ROOM
}

/** A domain, with how many of the component's instances stand in it. */
function labelOf({ domain, count }: Guest): string {
  const name = shortened(nameOf(domain), MOST_NAME_PIXELS, chipFontSize)
  return count === null ? name : `${name} ×${count}`
}
