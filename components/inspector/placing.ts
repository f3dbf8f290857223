import type { Component, Instances } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { DomainId } from '#lib/model/id.ts'
import { instancesOf, placementsOf } from '#lib/model/placement.ts'

type Placed = Pick<Component, 'instances'>

/**
 * The instances with this many in a domain; none takes the domain away. A component that stands nowhere any more
 * keeps its count as a plain number.
 */
export function withCount(component: Placed, domain: DomainId, count: number): Instances {
  const others = placementsOf(component).filter(([id]) => id !== domain)
  if (count > 0) {
    return Object.fromEntries([...placementsOf(component), [domain, count]])
  }
  return others.length > 0 ? Object.fromEntries(others) : instancesOf(component)
}

/** The instances with the component placed in one more domain; all of them when it stood nowhere. */
export function placedIn(component: Placed, domain: DomainId): Instances {
  const isPlaced = placementsOf(component).length > 0
  return withCount(isPlaced ? component : {}, domain, isPlaced ? 1 : Math.max(1, instancesOf(component)))
}

/** The domains in which a component does not stand yet. */
export function freeDomains(component: Placed, domains: readonly FailureDomain[]): readonly FailureDomain[] {
  const taken = new Set(placementsOf(component).map(([id]) => id))
  return domains.filter(({ id }) => !taken.has(id))
}
