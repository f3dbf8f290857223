import type { Board } from '#lib/model/board.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'

/** An edge of a layout graph. */
export interface LayoutEdge {
  id: string
  sources: string[]
  targets: string[]
}

/** The node of the whole graph. */
export const rootNode = 'board'

/** The node of a component. */
export function cardNode(id: ComponentId): string {
  return `component:${id}`
}

/** The node of a domain. */
export function domainNode(id: DomainId): string {
  return `domain:${id}`
}

/** The connections as edges from card to card; a loop has no say in where its card goes. */
export function edgesOf({ connections }: Board): LayoutEdge[] {
  return connections
    .filter(({ from, to }) => from !== to)
    .map(({ id, from, to }) => ({ id, sources: [cardNode(from)], targets: [cardNode(to)] }))
}

/**
 * The connections as edges that stay within one container each: between what holds the two ends, once for each pair.
 * `trails` are the nodes around every card from the outside in, the card last.
 *
 *     region ┬ zone 1 ─ a        a ─► b within the region becomes zone 1 ─► zone 2
 *            └ zone 2 ─ b
 */
export function liftedEdges(
  { connections }: Board,
  trails: ReadonlyMap<ComponentId, readonly string[]>,
): ReadonlyMap<string, LayoutEdge[]> {
  const lifted = new Map<string, Map<string, LayoutEdge>>()
  for (const { from, to } of connections) {
    const source = trails.get(from) ?? []
    const target = trails.get(to) ?? []
    const level = source.findIndex((node, index) => node !== target[index])
    const [start, end] = [source[level], target[level]]
    if (start === undefined || end === undefined) continue
    const container = source[level - 1] ?? rootNode
    const edges = lifted.get(container) ?? new Map<string, LayoutEdge>()
    const id = `${start} ${end}`
    lifted.set(container, edges.set(id, { id, sources: [start], targets: [end] }))
  }
  return new Map([...lifted].map(([container, edges]) => [container, [...edges.values()]]))
}
