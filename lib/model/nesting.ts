import type { FailureDomain } from './domain.ts'
import type { DomainId } from './id.ts'

/**
 * For each domain the domains listed directly inside it. An id in `contains` that names a domain is a nested
 * domain; any other names a component.
 */
export function innerDomains(domains: readonly FailureDomain[]): ReadonlyMap<DomainId, readonly DomainId[]> {
  const known = new Map<string, DomainId>(domains.map(({ id }) => [id, id]))
  return new Map(
    domains.map(({ id, contains = [] }) => [id, contains.flatMap((inner) => known.get(inner) ?? [])]),
  )
}

/** For each domain itself and every domain around it, innermost first. Links must not form a cycle. */
export function enclosingDomains(
  domains: readonly FailureDomain[],
): ReadonlyMap<DomainId, readonly DomainId[]> {
  const around = new Map<DomainId, DomainId[]>()
  for (const [outer, inner] of innerDomains(domains)) {
    for (const id of inner) around.set(id, [...(around.get(id) ?? []), outer])
  }
  return new Map(domains.map(({ id }) => [id, closure(id, around)]))
}

function closure(start: DomainId, around: ReadonlyMap<DomainId, readonly DomainId[]>): DomainId[] {
  const found = new Set([start])
  for (const id of found) for (const outer of around.get(id) ?? []) found.add(outer)
  return [...found]
}

/** The (outer, inner) links that would close a cycle, taking links in order; the later one is at fault. */
export function cyclicLinks(
  domains: readonly FailureDomain[],
): readonly { outer: DomainId; inner: DomainId }[] {
  const inside = new Map<DomainId, Set<DomainId>>()
  const cyclic: { outer: DomainId; inner: DomainId }[] = []
  for (const [outer, list] of innerDomains(domains)) {
    for (const inner of list) {
      if (reaches(inner, outer, inside)) cyclic.push({ outer, inner })
      else inside.set(outer, (inside.get(outer) ?? new Set()).add(inner))
    }
  }
  return cyclic
}

function reaches(
  from: DomainId,
  to: DomainId,
  inside: ReadonlyMap<DomainId, ReadonlySet<DomainId>>,
): boolean {
  const seen = new Set([from])
  for (const id of seen) {
    if (id === to) return true
    for (const next of inside.get(id) ?? []) seen.add(next)
  }
  return false
}
