import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import { boundsOf, componentRectangle, domainRectangle, type Rectangle } from '#lib/model/geometry.ts'
import { domainRows, withRectangle } from './domain-row.ts'
import { emptyDomainSize, guestsByDomain } from './empty-domain.ts'
import { onGrid, upToGrid } from './grid.ts'
import { cardPlaces } from './layout-cards.ts'
import { cardNode, domainNode } from './layout-edges.ts'
import { type Arrangement, type LayoutNode, layoutGraph } from './layout-graph.ts'
import { nudged } from './layout-nudge.ts'
import { linePieces, scoreOf, scoreWith } from './layout-score.ts'

/** Whoever computes a layout: ELK in a worker of the browser, or in Node. */
export interface LayoutEngine {
  layout(graph: LayoutNode): Promise<LayoutNode>
}

/** Between things that already have a place and those that are laid out beside them. */
const APART = 96
/** A layout of more components takes seconds, and none of them would be read as a whole: the first has to do. */
const MOST_TRIED = 300
/** Up to here a layout is a matter of milliseconds. */
const FEW = 40

/** What is tried, the first kept where others are no better: people read from left to right. */
const arrangements: readonly [Arrangement, ...Arrangement[]] = [
  { direction: 'RIGHT', placement: 'BRANDES_KOEPF' },
  { direction: 'DOWN', placement: 'BRANDES_KOEPF' },
  { direction: 'RIGHT', placement: 'NETWORK_SIMPLEX' },
  { direction: 'DOWN', placement: 'NETWORK_SIMPLEX' },
]

/** The board with the places that ELK found, on the grid; domains that it was not asked about are left out. */
function drawn(board: Board, result: LayoutNode): Board {
  const found = new Map<string, Rectangle>(rectangles(result, { x: 0, y: 0 }))
  const components = board.components.map((component) => {
    const place = found.get(cardNode(component.id))
    return place === undefined ? component : { ...component, position: { x: place.x, y: place.y } }
  })
  const domains = board.domains.flatMap((domain) => {
    const place = found.get(domainNode(domain.id))
    return place === undefined ? [] : [withRectangle(domain, place)]
  })
  return { ...board, components, domains }
}

/** The drawing of a board with the domains that are not in it yet beside it. */
function completed(board: Board, drawing: Board): Board {
  const there = new Map(drawing.domains.map((domain) => [domain.id, domain]))
  const spare = board.domains.filter(({ id }) => !there.has(id))
  const guests = guestsByDomain(board)
  const sizes = spare.map((domain) => emptyDomainSize(domain, guests.get(domain.id) ?? []))
  const taken = [...drawing.components.map(cardPlaces(board)), ...drawing.domains.map(domainRectangle)]
  const bounds = boundsOf(taken)
  const places = domainRows(sizes, bounds && { bounds, taken: [...taken, ...linePieces(drawing)] })
  for (const [index, domain] of spare.entries()) {
    const place = places[index]
    if (place !== undefined) there.set(domain.id, withRectangle(domain, place))
  }
  return { ...drawing, domains: board.domains.map((domain) => there.get(domain.id) ?? domain) }
}

function* rectangles({ children = [] }: LayoutNode, origin: Point): Generator<[string, Rectangle]> {
  for (const child of children) {
    const corner = { x: origin.x + (child.x ?? 0), y: origin.y + (child.y ?? 0) }
    const { width = 0, height = 0 } = child
    yield [
      child.id,
      { x: onGrid(corner.x), y: onGrid(corner.y), width: upToGrid(width), height: upToGrid(height) },
    ]
    yield* rectangles(child, corner)
  }
}

/** Whether something on the board has no place yet. */
export function needsLayout(board: Board): boolean {
  return [...board.components, ...board.domains].some(({ position }) => position === undefined)
}

/**
 * The board with a place for everything. What has one keeps it; the others are laid out among themselves, to the
 * right of what is there.
 */
export async function layOut(board: Board, elk: LayoutEngine): Promise<Board> {
  if (!needsLayout(board)) return board
  const rest = withoutPlaces(board)
  const arranged = await arrange(rest, elk)
  const there = boundsOf(placesOf(board))
  return there === null ? arranged : merged(board, arranged, there)
}

/** The board laid out in each way that is worth a try, and the one of them that can be read best. */
async function arrange(board: Board, elk: LayoutEngine): Promise<Board> {
  const { length } = board.components
  const placeOf = cardPlaces(board)
  const tried = arrangements.slice(0, length > MOST_TRIED ? 1 : length > FEW ? 2 : arrangements.length)
  let [best, score] = [board, -1]
  for (const arrangement of tried) {
    const first = drawn(board, await elk.layout(layoutGraph(board, arrangement)))
    // not even with every line in sight
    if (scoreWith(first, 0) <= score) continue
    const laid = completed(board, length > FEW ? first : nudged(first, placeOf, arrangement.direction))
    const its = scoreOf(laid)
    if (its > score) [best, score] = [laid, its]
  }
  const bounds = boundsOf(placesOf(best))
  return bounds === null ? best : shifted(best, { x: -bounds.x, y: -bounds.y })
}

function placesOf({ components, domains }: Board): readonly Rectangle[] {
  const hasPlace = ({ position }: { readonly position?: Point }) => position !== undefined
  return [
    ...components.filter(hasPlace).map(componentRectangle),
    ...domains.filter(hasPlace).map(domainRectangle),
  ]
}

function shifted(board: Board, by: Point): Board {
  const moved = <Row extends { readonly position?: Point }>(row: Row): Row => ({
    ...row,
    position: { x: (row.position?.x ?? 0) + by.x, y: (row.position?.y ?? 0) + by.y },
  })
  return { ...board, components: board.components.map(moved), domains: board.domains.map(moved) }
}

/** The part of a board that has no place yet. */
function withoutPlaces(board: Board): Board {
  const components = board.components.filter(({ position }) => position === undefined)
  const domains = board.domains.filter(({ position }) => position === undefined)
  const ids = new Set(components.map(({ id }) => id))
  const connections = board.connections.filter(({ from, to }) => ids.has(from) && ids.has(to))
  return { ...board, components, domains, connections }
}

function merged(board: Board, arranged: Board, there: Rectangle): Board {
  const beside = shifted(arranged, { x: upToGrid(there.x + there.width + APART), y: onGrid(there.y) })
  const components = new Map(beside.components.map((row) => [row.id, row]))
  const domains = new Map(beside.domains.map((row) => [row.id, row]))
  return {
    ...board,
    components: board.components.map((row) => components.get(row.id) ?? row),
    domains: board.domains.map((row) => domains.get(row.id) ?? row),
  }
}
