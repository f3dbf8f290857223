import type { Board } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import { domainHeader } from '#lib/model/geometry.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { drawingTree, type Inside } from './drawing-tree.ts'
import { emptyDomainSize, guestsByDomain } from './empty-domain.ts'
import { cardPlaces } from './layout-cards.ts'
import { cardNode, domainNode, edgesOf, type LayoutEdge, liftedEdges, rootNode } from './layout-edges.ts'
import { type Direction, layerGap, nodeGap } from './layout-gaps.ts'

/** A graph in the JSON of ELK: what we give it, and what comes back with places filled in. */
export interface LayoutNode {
  id: string
  x?: number
  y?: number
  width?: number
  height?: number
  layoutOptions?: Record<string, string>
  children?: LayoutNode[]
  edges?: LayoutEdge[]
}

/** How a board can be laid out: where calls point, and how ELK puts the cards of a layer in their places. */
export interface Arrangement {
  readonly direction: Direction
  readonly placement: 'BRANDES_KOEPF' | 'NETWORK_SIMPLEX'
}

/** ELK weighs lines that cross containers in minutes when there are many; above this each container is laid out alone. */
const MOST_ACROSS = 100

const cardOptions = {
  'elk.algorithm': 'layered',
  'elk.aspectRatio': '1.6',
  'elk.spacing.componentComponent': '40',
  // a line that passes a layer does so in a lane of its own; ours only roughly follow it
  'elk.spacing.edgeNode': '24',
  // our curves bend anywhere in a gap: it need not be wider for the lanes that ELK would give to lines
  'elk.layered.spacing.edgeEdgeBetweenLayers': '2',
  'elk.layered.spacing.edgeNodeBetweenLayers': '4',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
}
/** Cards keep the order of the board where the lines leave a choice. With containers ELK 0.12 throws on this. */
const inBoardOrder = { 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' }
const acrossContainers = { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' }
const domainOptions = { 'elk.padding': `[top=${domainHeader + 16},left=24,bottom=24,right=24]` }

/**
 * The board as a graph for ELK: cards inside their home domain, domains inside domains. A domain in which nothing is
 * drawn and which is in no other stays out of it and gets its place beside the drawing.
 */
export function layoutGraph(board: Board, arrangement?: Partial<Arrangement>): LayoutNode {
  const inside = drawingTree(board)
  const guests = guestsByDomain(board)
  const placeOf = cardPlaces(board)
  const trails = new Map<ComponentId, readonly string[]>()
  const options = { ...cardOptions, ...optionsOf(board, arrangement) }

  function nodes({ components, domains }: Inside, trail: readonly string[]): LayoutNode[] {
    const cards = components.map((component) => {
      const id = cardNode(component.id)
      trails.set(component.id, [...trail, id])
      const { width, height } = placeOf(component)
      return { id, width, height }
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

function optionsOf(
  board: Board,
  { direction = 'RIGHT', placement = 'BRANDES_KOEPF' }: Partial<Arrangement> = {},
): Record<string, string> {
  return {
    'elk.direction': direction,
    'elk.spacing.nodeNode': String(nodeGap(direction)),
    'elk.layered.nodePlacement.strategy': placement,
    'elk.layered.spacing.nodeNodeBetweenLayers': String(layerGap(board, direction)),
  }
}

function withEdges(node: LayoutNode, edges: ReturnType<typeof liftedEdges>): LayoutNode {
  const { id, children } = node
  return children === undefined
    ? node
    : { ...node, edges: edges.get(id) ?? [], children: children.map((child) => withEdges(child, edges)) }
}

function isEmpty({ components, domains }: Inside): boolean {
  return components.length === 0 && domains.length === 0
}
