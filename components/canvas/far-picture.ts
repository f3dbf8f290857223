import { type ItemKey, itemKey } from '#components/board/screen.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import { boundsOf, type Rectangle, type Route, routeBetween } from '#lib/model/geometry.ts'
import type { ComponentId } from '#lib/model/id.ts'
import type { LoadKind, LoadState } from '#lib/model/load-state.ts'
import type { CardPlaces } from './card-places.ts'
import { pairShifts } from './edges.ts'

/** A card far off: where it stands and how it looks there. */
export interface FarCard {
  readonly place: Rectangle
  readonly name: string
  readonly load: LoadKind | 'plain'
  readonly lost: boolean
  /** Whether it is picked out. */
  readonly mark: 'selected' | 'lit' | 'none'
  /** The system breaks here first. */
  readonly isFirst: boolean
}
/** A line far off. */
export interface FarLine {
  readonly from: Rectangle
  readonly to: Rectangle
  readonly route: Route
  /** All of the line is in here. */
  readonly bounds: Rectangle
  readonly lit: boolean
  readonly mode: 'sync' | 'async' | 'startup'
}

/** What is drawn on the layer of far things, in the order of the board; null stands for what is near, or has no ends. */
export interface FarPicture {
  readonly cards: readonly (FarCard | null)[]
  readonly lines: readonly (FarLine | null)[]
}

export interface FarSource {
  readonly board: Pick<Board, 'components' | 'connections'>
  readonly near: ReadonlySet<ItemKey>
  readonly places: CardPlaces
  readonly loads: ReadonlyMap<string, LoadState>
  readonly lost: ReadonlySet<ComponentId>
  readonly selection: ReadonlySet<ItemKey>
  readonly lit: ReadonlySet<ItemKey>
}

/** Makes the picture of everything that is not near, again and again; what looks the same keeps its identity. */
export function farDeriver(): (source: FarSource) => FarPicture {
  const cards = new Map<string, FarCard>()
  const lines = new Map<string, FarLine>()

  return ({ board, near, places, loads, lost, selection, lit }) => {
    const shiftOf = pairShifts(board.connections)
    return {
      cards: board.components.map((component) => {
        const key = itemKey('components', component.id)
        const place = places.get(component.id)
        if (near.has(key) || place === undefined) return null
        const load = loads.get(component.id)
        const card: FarCard = {
          place,
          name: nameOf(component),
          load: load?.kind ?? 'plain',
          lost: lost.has(component.id),
          mark: selection.has(key) ? 'selected' : lit.has(key) ? 'lit' : 'none',
          isFirst: load?.rank === 1 && load.multiple !== null,
        }
        return kept(cards, key, card, cards.get(key))
      }),
      lines: board.connections.map((connection) => {
        const key = itemKey('connections', connection.id)
        const [from, to] = [places.get(connection.from), places.get(connection.to)]
        if (near.has(key) || !from || !to) return null
        const [isLit, mode] = [lit.has(key), connection.mode ?? 'sync']
        const before = lines.get(key)
        if (before?.from === from && before.to === to && before.lit === isLit && before.mode === mode)
          return before
        const route = routeBetween(from, to, shiftOf(connection))
        const line: FarLine = { from, to, route, bounds: boundsOfRoute(route), lit: isLit, mode }
        lines.set(key, line)
        return line
      }),
    }
  }
}

function kept(cards: Map<string, FarCard>, key: string, card: FarCard, before: FarCard | undefined): FarCard {
  if (
    before?.place === card.place &&
    before.name === card.name &&
    before.load === card.load &&
    before.lost === card.lost &&
    before.mark === card.mark &&
    before.isFirst === card.isFirst
  )
    return before
  cards.set(key, card)
  return card
}

/** A curve stays between its ends and what bends it. */
function boundsOfRoute({ start, control1, control2, end }: Route): Rectangle {
  const points = [start, control1, control2, end].map(({ x, y }) => ({ x, y, width: 0, height: 0 }))
  return boundsOf(points) ?? { ...start, width: 0, height: 0 }
}
