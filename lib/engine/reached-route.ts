import type { Route } from './visits.ts'

/** The part of a route that requests injected at one component can reach, with its groups in the same order. */
export function reachedRoute(route: Route, entry: number): Route {
  const { groups, isCyclic } = route
  const isReached = reachedFrom(route, entry)
  const members: number[] = []
  const start = [0]
  const cyclic: number[] = []
  const groupOf = new Int32Array(groups.groupOf.length).fill(-1)
  for (let group = 0; group < isCyclic.length; group++) {
    const inside = groups.members.subarray(groups.start[group] ?? 0, groups.start[group + 1] ?? 0)
    // Who is in a group reaches all of it.
    if (isReached[inside[0] ?? 0] !== 1) continue
    for (const v of inside) groupOf[v] = cyclic.length
    members.push(...inside)
    start.push(members.length)
    cyclic.push(isCyclic[group] ?? 0)
  }
  return {
    ...route,
    groups: { members: Int32Array.from(members), start: Int32Array.from(start), groupOf },
    isCyclic: Uint8Array.from(cyclic),
    inner: [],
  }
}

function reachedFrom({ outgoing, to, groups }: Route, entry: number): Uint8Array {
  const isReached = new Uint8Array(groups.groupOf.length)
  isReached[entry] = 1
  const next = [entry]
  for (let v = next.pop(); v !== undefined; v = next.pop()) {
    for (let at = outgoing.first[v] ?? 0; at < (outgoing.first[v + 1] ?? 0); at++) {
      const target = to[outgoing.edges[at] ?? 0] ?? 0
      if (isReached[target] === 1) continue
      isReached[target] = 1
      next.push(target)
    }
  }
  return isReached
}
