import { type Board, nameOf } from '#lib/model/board.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import { placementsOf } from '#lib/model/placement.ts'

/** What the drawing shows around a component: the domains it stands in and how many connections arrive and leave. */
export interface Surroundings {
  readonly domains: readonly string[]
  readonly arriving: number
  readonly leaving: number
}

/** The surroundings of each component, for those who cannot see the lines and boxes. */
export function surroundings({
  components,
  connections,
  domains,
}: Pick<Board, 'components' | 'connections' | 'domains'>): ReadonlyMap<ComponentId, Surroundings> {
  const names = new Map(domains.map((domain) => [domain.id, nameOf(domain)]))
  const arriving = countBy(connections.map(({ to }) => to))
  const leaving = countBy(connections.map(({ from }) => from))
  return new Map(
    components.map((component) => [
      component.id,
      {
        domains: placementsOf(component).map(([id]) => names.get(id) ?? id),
        arriving: arriving.get(component.id) ?? 0,
        leaving: leaving.get(component.id) ?? 0,
      },
    ]),
  )
}

/** The names of the components that have instances in each domain. */
export function residents(components: Board['components']): ReadonlyMap<DomainId, readonly string[]> {
  const found = new Map<DomainId, string[]>()
  for (const component of components) {
    for (const [id] of placementsOf(component)) {
      const names = found.get(id) ?? []
      names.push(nameOf(component))
      found.set(id, names)
    }
  }
  return found
}

function countBy(ids: readonly ComponentId[]): ReadonlyMap<ComponentId, number> {
  const counts = new Map<ComponentId, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
