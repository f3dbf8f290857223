import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import { componentRectangle, componentSize, type Rectangle, routeBetween } from '#lib/model/geometry.ts'
import type { ComponentId } from '#lib/model/id.ts'
import type { LoadKind, LoadState } from '#lib/model/load-state.ts'
import { pairShifts } from './edges.ts'

/** How a card far off looks: as it stands, and whether it is picked out. */
export interface CardLook {
  readonly load: LoadKind | 'plain'
  readonly lost: boolean
  readonly mark: 'selected' | 'lit' | 'none'
}
export interface LineLook {
  readonly lit: boolean
  readonly mode: 'sync' | 'async' | 'startup'
}

/** What is drawn on the layer of far things, in the board's own measure: alike things together, so that each kind is drawn at once. */
export interface FarPicture {
  readonly cards: readonly { readonly look: CardLook; readonly path: Path2D }[]
  readonly lines: readonly { readonly look: LineLook; readonly path: Path2D }[]
  readonly names: readonly { readonly at: Point; readonly name: string }[]
  /** Where the system breaks first. */
  readonly firsts: readonly Point[]
}

export interface FarSource {
  readonly board: Pick<Board, 'components' | 'connections'>
  readonly near: ReadonlySet<ItemKey>
  readonly air: ReadonlyMap<string, Point>
  readonly loads: ReadonlyMap<string, LoadState>
  readonly lost: ReadonlySet<ComponentId>
  readonly selection: ReadonlySet<ItemKey>
  readonly lit: ReadonlySet<ItemKey>
}

/** Roundness of a card's corners, in pixels at 100 %. */
const CORNER = 12

/** The picture of everything that is not near. */
export function farPicture({ board, near, air, loads, lost, selection, lit }: FarSource): FarPicture {
  const cards = new Map<string, { readonly look: CardLook; readonly path: Path2D }>()
  const lines = new Map<string, { readonly look: LineLook; readonly path: Path2D }>()
  const names: { at: Point; name: string }[] = []
  const firsts: Point[] = []
  const places = new Map<string, Rectangle>()
  for (const component of board.components) {
    const key = itemKey('components', component.id)
    const place = { ...componentRectangle(component), ...air.get(key) }
    places.set(component.id, place)
    if (near.has(key)) continue
    const load = loads.get(component.id)
    const kind = load?.kind ?? 'plain'
    const isLost = lost.has(component.id)
    const mark = selection.has(key) ? 'selected' : lit.has(key) ? 'lit' : 'none'
    const path = pathOf(cards, `${kind} ${isLost} ${mark}`, () => ({ load: kind, lost: isLost, mark }))
    path.roundRect(place.x, place.y, componentSize.width, componentSize.height, CORNER)
    names.push({ at: place, name: nameOf(component) })
    if (load?.rank === 1 && load.multiple !== null) firsts.push(place)
  }
  const shiftOf = pairShifts(board.connections)
  for (const connection of board.connections) {
    const key = itemKey('connections', connection.id)
    const [from, to] = [places.get(connection.from), places.get(connection.to)]
    if (near.has(key) || !from || !to) continue
    const { start, control1, control2, end } = routeBetween(from, to, shiftOf(connection))
    const [isLit, mode] = [lit.has(key), connection.mode ?? 'sync']
    const path = pathOf(lines, `${isLit} ${mode}`, () => ({ lit: isLit, mode }))
    path.moveTo(start.x, start.y)
    path.bezierCurveTo(control1.x, control1.y, control2.x, control2.y, end.x, end.y)
  }
  return { cards: [...cards.values()], lines: [...lines.values()], names, firsts }
}

function pathOf<Look>(
  groups: Map<string, { readonly look: Look; readonly path: Path2D }>,
  key: string,
  look: () => Look,
): Path2D {
  const known = groups.get(key)
  if (known) return known.path
  const path = new Path2D()
  groups.set(key, { look: look(), path })
  return path
}
