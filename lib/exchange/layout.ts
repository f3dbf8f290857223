import type { Board } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Point } from '#lib/model/field.ts'
import {
  boundsOf,
  componentRectangle,
  componentSize,
  domainHeader,
  domainRectangle,
  type Rectangle,
} from '#lib/model/geometry.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import { chipRows } from './chip-rows.ts'
import { chipRowHeight } from './chip-size.ts'
import { domainRow, withRectangle } from './domain-row.ts'
import { drawingTree, type Inside } from './drawing-tree.ts'
import { emptyDomainSize, guestsByDomain } from './empty-domain.ts'
import { onGrid, upToGrid } from './grid.ts'
import { grouped } from './grouped.ts'
import { type Guest, guestsOf } from './guests.ts'
import { cardNode, edgesOf, type LayoutEdge, liftedEdges, rootNode } from './layout-edges.ts'

/** A graph in the JSON of ELK: what we give it, and what comes back with places filled in. */
interface LayoutNode {
  id: string
  x?: number
  y?: number
  width?: number
  height?: number
  layoutOptions?: Record<string, string>
  children?: LayoutNode[]
  edges?: LayoutEdge[]
}

/** Whoever computes a layout: ELK in a worker of the browser, or in Node. */
export interface LayoutEngine {
  layout(graph: LayoutNode): Promise<LayoutNode>
}

/** Between a card and the chips under it, and below them. */
const AROUND_CHIPS = 8
/** Between things that already have a place and those that are laid out beside them. */
const APART = 96

const cardOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.aspectRatio': '1.6',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.componentComponent': '56',
}
/** ELK weighs lines that cross containers in minutes when there are many; above this each container is laid out alone. */
const MOST_ACROSS = 100
/** Cards keep the order of the board where the lines leave a choice. With containers ELK 0.12 throws on this. */
const inBoardOrder = { 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' }
const acrossContainers = { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' }
const domainOptions = { 'elk.padding': `[top=${domainHeader + 24},left=24,bottom=24,right=24]` }

/**
 * The board as a graph for ELK: cards inside their home domain, domains inside domains. A domain in which nothing is
 * drawn and which is in no other stays out of it and gets its place in a row below.
 */
export function layoutGraph(board: Board): LayoutNode {
  const inside = drawingTree(board)
  const guests = guestsByDomain(board)
  const chips = grouped(guestsOf(board), ({ component }) => component.id)
  const trails = new Map<ComponentId, readonly string[]>()
  const options = { ...cardOptions, 'elk.layered.spacing.nodeNodeBetweenLayers': String(columnGap(board)) }

  function nodes({ components, domains }: Inside, trail: readonly string[]): LayoutNode[] {
    const cards = components.map(({ id }) => {
      trails.set(id, [...trail, cardNode(id)])
      const height = componentSize.height + chipRoom(chips.get(id) ?? [])
      return { id: cardNode(id), width: componentSize.width, height }
    })
    return [...cards, ...domains.map((domain) => container(domain, trail))]
  }

  function container(domain: FailureDomain, trail: readonly string[]): LayoutNode {
    const id = domainNode(domain.id)
    const inner = inside(domain.id)
    return isEmpty(inner)
      ? { id, ...emptyDomainSize(domain, guests.get(domain.id) ?? []) }
      : { id, layoutOptions: { ...options, ...domainOptions }, children: nodes(inner, [...trail, id]) }
  }

  const { components, domains } = inside(undefined)
  const drawn = domains.filter(({ id }) => !isEmpty(inside(id)))
  const children = nodes({ components, domains: drawn }, [])
  const root = { id: rootNode, layoutOptions: options, children }
  if (drawn.length === 0)
    return { ...root, layoutOptions: { ...options, ...inBoardOrder }, edges: edgesOf(board) }
  return board.components.length <= MOST_ACROSS
    ? { ...root, layoutOptions: { ...options, ...acrossContainers }, edges: edgesOf(board) }
    : withEdges(root, liftedEdges(board, trails))
}

function withEdges(node: LayoutNode, edges: ReturnType<typeof liftedEdges>): LayoutNode {
  const { id, children } = node
  return children === undefined
    ? node
    : { ...node, edges: edges.get(id) ?? [], children: children.map((child) => withEdges(child, edges)) }
}

/** Between one column of cards and the next: tall columns of large boards need room for steeper lines. */
function columnGap({ components }: Board): number {
  return 96 + 4 * Math.min(20, Math.max(0, components.length - 8))
}

function chipRoom(guests: readonly Guest[]): number {
  const { length } = chipRows(guests, String)
  return length === 0 ? 0 : length * chipRowHeight + AROUND_CHIPS
}

function domainNode(id: DomainId): string {
  return `domain:${id}`
}

function isEmpty({ components, domains }: Inside): boolean {
  return components.length === 0 && domains.length === 0
}

/** The board with the places that ELK found, on the grid, and the domains that hold nothing in a row below. */
export function placed(board: Board, result: LayoutNode): Board {
  const found = new Map<string, Rectangle>(rectangles(result, { x: 0, y: 0 }))
  const components = board.components.map((component) => {
    const place = found.get(cardNode(component.id))
    return place === undefined ? component : { ...component, position: { x: place.x, y: place.y } }
  })
  const domains = board.domains.map((domain) => {
    const place = found.get(domainNode(domain.id))
    return place === undefined ? domain : withRectangle(domain, place)
  })
  const spare = domains.filter(({ id }) => !found.has(domainNode(id)))
  const row = domainRow(spare, boundsOf([...found.values()]), guestsByDomain(board))
  return { ...board, components, domains: domains.map((domain) => row.get(domain.id) ?? domain) }
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
  const arranged = placed(rest, await elk.layout(layoutGraph(rest)))
  const there = boundsOf([
    ...board.components.filter(({ position }) => position !== undefined).map(componentRectangle),
    ...board.domains.filter(({ position }) => position !== undefined).map(domainRectangle),
  ])
  return there === null ? arranged : merged(board, arranged, there)
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
  const shift = { x: upToGrid(there.x + there.width + APART), y: onGrid(there.y) }
  const moved = <Row extends { readonly position?: Point }>(row: Row): Row => ({
    ...row,
    position: { x: (row.position?.x ?? 0) + shift.x, y: (row.position?.y ?? 0) + shift.y },
  })
  const components = new Map(arranged.components.map((row) => [row.id, moved(row)]))
  const domains = new Map(arranged.domains.map((row) => [row.id, moved(row)]))
  return {
    ...board,
    components: board.components.map((row) => components.get(row.id) ?? row),
    domains: board.domains.map((row) => domains.get(row.id) ?? row),
  }
}
