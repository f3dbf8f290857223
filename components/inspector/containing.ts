import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import { cyclicLinks } from '#lib/model/nesting.ts'
import { placementsOf } from '#lib/model/placement.ts'

type Member = ComponentId | DomainId

/** The components and domains that may belong whole to a domain; never one that would close a circle. */
export function possibleMembers(
  { components, domains }: Pick<Board, 'components' | 'domains'>,
  outer: FailureDomain,
): { readonly components: readonly Component[]; readonly domains: readonly FailureDomain[] } {
  const isDomain = new Set<string>(domains.map(({ id }) => id))
  return {
    // An id in `contains` that names a domain means the domain, so a component that shares it cannot be listed.
    components: components.filter(({ id }) => !isDomain.has(id)),
    domains: domains.filter(({ id }) => id !== outer.id && !closesCircle(domains, outer, id)),
  }
}

function closesCircle(domains: readonly FailureDomain[], outer: FailureDomain, inner: DomainId): boolean {
  if (outer.contains?.includes(inner)) return false
  const linked = domains.map((row) =>
    row.id === outer.id ? { ...row, contains: [...(row.contains ?? []), inner] } : row,
  )
  return cyclicLinks(linked).length > cyclicLinks(domains).length
}

/** What a domain contains once a member has joined or left; undefined is nothing. */
export function withMember(
  { contains = [] }: FailureDomain,
  member: Member,
  isIn: boolean,
): readonly Member[] | undefined {
  const others = contains.filter((id) => id !== member)
  const next = isIn ? [...others, member] : others
  return next.length > 0 ? next : undefined
}

/** The components with instances in a domain itself, and how many. */
export function standingIn(
  components: readonly Component[],
  domain: DomainId,
): readonly (readonly [Component, number])[] {
  return components.flatMap((component) =>
    placementsOf(component)
      .filter(([id]) => id === domain)
      .map(([, count]) => [component, count] as const),
  )
}
