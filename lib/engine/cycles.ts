import type { Problem } from '#lib/model/problem.ts'
import type { Network } from './network.ts'
import type { Route } from './visits.ts'

/** Connections, by number, that lead round and back to where they start. */
type Cycle = readonly number[]

/** One warning for each group of components that call each other in a circle, naming a shortest circle. [T5] */
export function cycleWarnings(network: Network, route: Route): readonly Problem[] {
  const { start, members } = route.groups
  const problems: Problem[] = []
  for (let group = 0; group + 1 < start.length; group++) {
    if (route.isCyclic[group] === 0) continue
    const cycle = shortestCycle(route, members[start[group] ?? 0] ?? 0)
    if (cycle !== null) problems.push(problemOf('W_CYCLE', cycle, network, route))
  }
  return problems
}

/** The error for a group that multiplies its own calls: it names a circle with gain ≥ 1 where there is one. [T3] */
export function unstableCycle(network: Network, route: Route, weights: Float64Array, group: number): Problem {
  const first = route.groups.members[route.groups.start[group] ?? 0] ?? 0
  const cycle = growingCycle(route, weights, group) ?? shortestCycle(route, first) ?? []
  return problemOf('E_UNSTABLE_CYCLE', cycle, network, route)
}

function problemOf(code: Problem['code'], cycle: Cycle, network: Network, route: Route): Problem {
  const nameOf = (v: number | undefined) => network.components[v ?? 0]?.id ?? ''
  const names = cycle.map((edge) => nameOf(route.from[edge]))
  const last = cycle.at(-1) ?? 0
  const detail = [...names, nameOf(route.to[last])].join(' → ')
  return { code, path: `connections/${network.connections[last]?.id ?? ''}`, detail }
}

/** A shortest circle through a component, by breadth-first search inside its group; null when there is none. */
function shortestCycle({ to, outgoing, groups }: Route, home: number): Cycle | null {
  const arrivedBy = new Map<number, number>()
  const cameFrom = new Map<number, number>()
  const queue = [home]
  for (const v of queue) {
    for (let at = outgoing.first[v] ?? 0; at < (outgoing.first[v + 1] ?? 0); at++) {
      const edge = outgoing.edges[at] ?? 0
      const target = to[edge] ?? 0
      if (groups.groupOf[target] !== groups.groupOf[home] || arrivedBy.has(target)) continue
      arrivedBy.set(target, edge)
      cameFrom.set(target, v)
      if (target === home) return walkedBack(home, arrivedBy, cameFrom)
      queue.push(target)
    }
  }
  return null
}

function walkedBack(
  home: number,
  arrivedBy: ReadonlyMap<number, number>,
  cameFrom: ReadonlyMap<number, number>,
): Cycle {
  const cycle: number[] = []
  let v = home
  do {
    cycle.unshift(arrivedBy.get(v) ?? 0)
    v = cameFrom.get(v) ?? home
  } while (v !== home)
  return cycle
}

/**
 * A circle whose calls multiply to 1 or more: a negative circle of −ln(calls). Source: Bellman–Ford; null when only
 * several circles together reach 1.
 */
function growingCycle({ from, to, groups }: Route, weights: Float64Array, group: number): Cycle | null {
  const inside: number[] = []
  for (const [edge, weight] of weights.entries()) {
    const isInside = groups.groupOf[from[edge] ?? 0] === group && groups.groupOf[to[edge] ?? 0] === group
    if (isInside && weight > 0) inside.push(edge)
  }
  const size = (groups.start[group + 1] ?? 0) - (groups.start[group] ?? 0)
  const gain = new Map<number, number>()
  const arrivedBy = new Map<number, number>()
  let last: number | null = null
  for (let round = 0; round <= size; round++) {
    last = null
    for (const edge of inside) {
      // A circle of exactly 1 counts as growing.
      const reached = (gain.get(from[edge] ?? 0) ?? 0) + Math.log(weights[edge] ?? 0) + 1e-13
      if (reached <= (gain.get(to[edge] ?? 0) ?? 0)) continue
      gain.set(to[edge] ?? 0, reached)
      arrivedBy.set(to[edge] ?? 0, edge)
      last = to[edge] ?? 0
    }
    if (last === null) return null
  }
  return last === null ? null : circleBefore(last, size, arrivedBy, from)
}

function circleBefore(
  end: number,
  size: number,
  arrivedBy: ReadonlyMap<number, number>,
  from: Int32Array,
): Cycle {
  const before = (v: number) => from[arrivedBy.get(v) ?? 0] ?? 0
  let home = end
  for (let i = 0; i < size; i++) home = before(home) // now surely on the circle
  const cycle: number[] = []
  let v = home
  do {
    cycle.unshift(arrivedBy.get(v) ?? 0)
    v = before(v)
  } while (v !== home)
  return cycle
}
