import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'
import { homes, placementsOf } from '#lib/model/placement.ts'

/** A component that stands in a domain without being drawn inside it; `count` is null when it belongs to it whole. */
export interface Guest {
  readonly component: Component
  readonly domain: FailureDomain
  readonly count: number | null
}

/**
 * Where components stand besides the container in which they are drawn: the zones of one spread over several, and
 * memberships beyond its home. They show as chips at the component, and as names in a domain that is empty.
 */
export function guestsOf({ components, domains }: Pick<Board, 'components' | 'domains'>): readonly Guest[] {
  const home = homes(components, domains)
  const around = enclosingDomains(domains)
  const known = new Map(domains.map((domain) => [domain.id, domain]))
  const members = membersOf(domains)
  return components.flatMap((component) => {
    const inside = home.get(component.id)
    const holders = new Set(inside === undefined ? [] : around.get(inside))
    const placed = placementsOf(component).flatMap(([id, count]) => {
      const domain = known.get(id)
      return domain === undefined ? [] : [{ component, domain, count }]
    })
    const keys = new Set(placed.map(({ domain }) => domain))
    const listed = (members.get(component.id) ?? []).filter((domain) => !keys.has(domain))
    return [...placed, ...listed.map((domain) => ({ component, domain, count: null }))].filter(
      ({ domain }) => !holders.has(domain.id),
    )
  })
}

function membersOf(domains: readonly FailureDomain[]): ReadonlyMap<string, readonly FailureDomain[]> {
  const members = new Map<string, FailureDomain[]>()
  for (const domain of domains) {
    for (const id of domain.contains ?? []) members.set(id, [...(members.get(id) ?? []), domain])
  }
  return members
}
