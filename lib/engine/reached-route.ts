import { reachedFrom } from './reached-from.ts'
import type { Route } from './visits.ts'

/** The part of a route that requests injected at one component can reach, with its groups in the same order. */
export function reachedRoute(route: Route, entry: number): Route {
  const { groups, isCyclic } = route
  const isReached = reachedFrom([entry], route.outgoing, route.to)
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
