import type { Board } from './board.ts'
import type { ComponentId, DomainId } from './id.ts'
import { enclosingDomains } from './nesting.ts'
import { placementsOf } from './placement.ts'

/**
 * The components that lose all of their instances with these domains: every placement is in one of them or inside
 * one, or one of them lists the component.
 */
export function lostComponents(
  { components, domains }: Pick<Board, 'components' | 'domains'>,
  down: ReadonlySet<DomainId>,
): ReadonlySet<ComponentId> {
  if (down.size === 0) return new Set()
  const around = enclosingDomains(domains)
  const isDown = (id: DomainId) => down.has(id) || (around.get(id)?.some((outer) => down.has(outer)) ?? false)
  const listed = new Set<string>(domains.flatMap(({ id, contains = [] }) => (isDown(id) ? contains : [])))
  return new Set(
    components.flatMap((component) => {
      const placements = placementsOf(component)
      const isLost = placements.length > 0 && placements.every(([id]) => isDown(id))
      return isLost || listed.has(component.id) ? [component.id] : []
    }),
  )
}
