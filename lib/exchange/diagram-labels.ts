import type { Board } from '#lib/model/board.ts'
import { componentRectangle, type Rectangle } from '#lib/model/geometry.ts'
import { chipFontSize, chipHeight, chipWidth } from './chip-size.ts'
import { connectionLabel } from './connection-label.ts'
import type { Drawn } from './diagram-connection.ts'
import { chip, type Style } from './diagram-style.ts'
import { labelPlaces } from './label-place.ts'
import { type SvgElement, svg } from './svg-element.ts'
import { shortened } from './text-width.ts'

/** A long label is cut to the first of these, and to the second where only that has a place. In pixels. */
const widths = [180, 84] as const
/** With more of them the words hide the drawing; the dotted line and the legend say the same. */
const MOST_START_ORDERS = 12

/** What the connections say, on their lines where nothing else is. */
export function labelsOf(
  board: Pick<Board, 'components'>,
  routes: readonly Drawn[],
  pins: readonly Rectangle[],
  style: Style,
): SvgElement[] {
  const placeOf = labelPlaces([...board.components.map(componentRectangle), ...pins])
  const isStartup = ({ connection }: Drawn) => connection.mode === 'startup'
  const isCrowded = routes.filter(isStartup).length > MOST_START_ORDERS
  return routes.flatMap((drawn) => {
    const full = isCrowded && isStartup(drawn) ? '' : connectionLabel(drawn.connection, style)
    if (full === '') return []
    const [long, short] = widths.map((width) => shortened(full, width, chipFontSize))
    const sizeOf = (label = '') => ({ width: chipWidth(label), height: chipHeight })
    const { x, y, width } = placeOf(drawn.route, [sizeOf(long), sizeOf(short)])
    const label = (width === sizeOf(long).width ? long : short) ?? full
    return [svg('g', {}, [label === full ? null : svg('title', {}, [full]), chip(label, x, y, style)])]
  })
}
