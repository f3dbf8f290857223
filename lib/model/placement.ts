import type { Component } from './component.ts'
import type { FailureDomain } from './domain.ts'
import type { ComponentId, DomainId } from './id.ts'
import { enclosingDomains } from './nesting.ts'

/** The domains that hold instances of a component, with how many; empty when placement does not matter. */
export function placementsOf({
  instances,
}: Pick<Component, 'instances'>): readonly (readonly [DomainId, number])[] {
  return typeof instances === 'object' ? (Object.entries(instances) as [DomainId, number][]) : []
}

/** How many instances are drawn, in all domains together; one where nobody said. */
export function instancesOf({ instances }: Pick<Component, 'instances'>): number {
  if (typeof instances === 'object') return Object.values(instances).reduce((sum, count) => sum + count, 0)
  return instances ?? 1
}

/**
 * The domain in which each component is drawn: the innermost one that holds all of its placements, else the first
 * that lists it. A component with neither is not in the map.
 */
export function homes(
  components: readonly Component[],
  domains: readonly FailureDomain[],
): ReadonlyMap<ComponentId, DomainId> {
  const around = enclosingDomains(domains)
  const listed = new Map<string, DomainId>()
  for (const { id, contains = [] } of domains) {
    for (const inner of contains) if (!listed.has(inner)) listed.set(inner, id)
  }
  const found = new Map<ComponentId, DomainId>()
  for (const component of components) {
    const home = commonDomain(placementsOf(component), around) ?? listed.get(component.id)
    if (home !== undefined) found.set(component.id, home)
  }
  return found
}

function commonDomain(
  placements: readonly (readonly [DomainId, number])[],
  around: ReadonlyMap<DomainId, readonly DomainId[]>,
): DomainId | undefined {
  const chains = placements.map(([id]) => around.get(id) ?? [])
  const [first = [], ...others] = chains
  return first.find((id) => others.every((chain) => chain.includes(id)))
}
