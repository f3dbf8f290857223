import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'
import { instancesOf, placementsOf } from '#lib/model/placement.ts'
import { medianOf, type Quantity } from '#lib/model/quantity.ts'
import { domainsOf, either, type Stand } from './stand.ts'

/** Components by number as they stand in the domains that may fail. */
export interface Stands {
  readonly of: ReadonlyMap<number, Stand>
  /** How probable it is that each domain fails by itself; 1 for one that is down. */
  readonly failing: readonly number[]
}

/** How all components stand while some domains are down. Unknown availabilities are 1. [F8] */
export function standsOf(board: Board, down: readonly DomainId[]): Stands {
  const { domains } = board
  const lost = new Set(down)
  const failing = domains.map(({ id, availability }) => (lost.has(id) ? 1 : unavailabilityOf(availability)))
  const numberOf = new Map(domains.map(({ id }, number) => [id, number]))
  const around = new Map(
    [...enclosingDomains(domains)].map(([id, outer]) => [
      id,
      outer.flatMap((domain) => numberOf.get(domain) ?? []).filter((number) => (failing[number] ?? 0) > 0),
    ]),
  )
  const memberships = membershipsOf(board)
  const of = board.components.map((component, index): [number, Stand] => [
    index,
    standOf(component, memberships.get(component.id) ?? [], around),
  ])
  return { of: new Map(of), failing }
}

/** The domains that list each component. */
function membershipsOf({ domains }: Board): ReadonlyMap<ComponentId, readonly DomainId[]> {
  const isDomain = new Set<string>(domains.map(({ id }) => id))
  const memberships = new Map<ComponentId, DomainId[]>()
  for (const { id, contains = [] } of domains) {
    for (const inner of contains) {
      if (isDomain.has(inner)) continue
      // What names no domain names a component.
      const member = inner as ComponentId
      memberships.set(member, [...(memberships.get(member) ?? []), id])
    }
  }
  return memberships
}

function standOf(
  component: Component,
  memberships: readonly DomainId[],
  around: ReadonlyMap<DomainId, readonly number[]>,
): Stand {
  const placements = placementsOf(component).map(([domain, count]) => ({
    count,
    around: around.get(domain) ?? [],
  }))
  const exposed = placements.filter((placement) => placement.around.length > 0)
  const held = exposed.reduce((sum, { count }) => sum + count, 0)
  return {
    unavailability: unavailabilityOf(component.availability),
    instanceAvailability: medianOf(component.instanceAvailability ?? 1, 'share') ?? 1,
    need: component.need ?? 1,
    elsewhere: instancesOf(component) - held,
    placements: exposed,
    shortfalls: new Map(),
    memberOf: [...new Set(memberships.flatMap((domain) => around.get(domain) ?? []))],
  }
}

function unavailabilityOf(availability: Quantity | undefined): number {
  return availability === undefined ? 0 : 1 - (medianOf(availability, 'share') ?? 1)
}

/**
 * For some of the components: a domain that takes only one of them away, and all of it, fails with that component
 * instead of by itself. That keeps vendors and control planes out of the states to go through. [F9]
 */
export function withOwnDomains({ of, failing }: Stands, components: readonly number[]): Stands {
  const users = new Int32Array(failing.length)
  for (const component of components) {
    const stand = of.get(component)
    for (const domain of stand === undefined ? [] : domainsOf(stand)) users[domain] = (users[domain] ?? 0) + 1
  }
  const folded = components.flatMap((component): [number, Stand][] => {
    const stand = of.get(component)
    return stand === undefined ? [] : [[component, foldedInto(stand, failing, users)]]
  })
  const matters = new Set(folded.flatMap(([, stand]) => domainsOf(stand)))
  return {
    of: new Map(folded),
    failing: failing.map((probability, domain) => (matters.has(domain) ? probability : 0)),
  }
}

function foldedInto(stand: Stand, failing: readonly number[], users: Int32Array): Stand {
  const held = new Set(stand.placements.flatMap(({ around }) => around))
  const isOwn = (domain: number) => users[domain] === 1 && !held.has(domain)
  if (stand.need === 0 || !stand.memberOf.some(isOwn)) return stand
  const own = stand.memberOf.filter(isOwn)
  return {
    ...stand,
    unavailability: own.reduce((sum, domain) => either(sum, failing[domain] ?? 0), stand.unavailability),
    memberOf: stand.memberOf.filter((domain) => !isOwn(domain)),
  }
}
