import type { Board } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'
import { placementsOf } from '#lib/model/placement.ts'
import type { Network } from './network.ts'

/** A component that has instances in a domain, and how many there. */
export interface Placed {
  readonly component: number
  readonly count: number
}

/**
 * For each domain that has limits of its own the components placed in it or in a domain inside it; members listed
 * in `contains` count with all of their instances. [D6]
 */
export function placedIn(
  board: Board,
  network: Network,
  drawn: Float64Array,
): ReadonlyMap<DomainId, readonly Placed[]> {
  const limited = new Set(board.domains.filter(({ limits }) => limits.length > 0).map(({ id }) => id))
  if (limited.size === 0) return new Map()
  const around = enclosingDomains(board.domains)
  const counts = new Map<DomainId, Map<number, number>>([...limited].map((id) => [id, new Map()]))

  function place(component: number, inner: DomainId, count: number): void {
    for (const domain of around.get(inner) ?? []) {
      const list = counts.get(domain)
      list?.set(component, Math.min(drawn[component] ?? 0, (list.get(component) ?? 0) + count))
    }
  }

  for (const [index, component] of network.components.entries()) {
    for (const [domain, count] of placementsOf(component)) place(index, domain, count)
  }
  for (const { id, contains = [] } of board.domains) {
    for (const inner of contains) {
      const member = network.componentAt.get(inner)
      if (member !== undefined && !around.has(inner as unknown as DomainId))
        place(member, id, drawn[member] ?? 0)
    }
  }
  return new Map(
    [...counts].map(([id, list]) => [id, [...list].map(([component, count]) => ({ component, count }))]),
  )
}
