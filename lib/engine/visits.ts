import { eliminated } from './elimination.ts'
import { type Adjacency, adjacency, type Groups, strongComponents } from './strong-components.ts'

/** A graph made ready for solving visits again and again with other weights. */
export interface Route {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly outgoing: Adjacency
  readonly groups: Groups
}

/** Larger groups are swept instead of eliminated: their matrix would not fit. [T3] */
const ELIMINATED = 256
const MOST_SWEEPS = 20_000

export function routeOf(from: Int32Array, to: Int32Array, components: number): Route {
  const outgoing = adjacency(from, components)
  return { from, to, outgoing, groups: strongComponents(to, outgoing) }
}

/**
 * Visits V = e + WᵀV to each component for the requests injected at `entries`; `weights` are calls per visit by
 * connection. Callers are solved before whom they call; a group that calls itself is solved as one. The number of
 * the group is returned instead when it sends back as much as it gets. [T2] [T3]
 */
export function visits(route: Route, weights: Float64Array, injected: Float64Array): Float64Array | number {
  const { groups, outgoing } = route
  const flow = injected.slice()
  for (let group = 0; group + 1 < groups.start.length; group++) {
    const begin = groups.start[group] ?? 0
    const end = groups.start[group + 1] ?? 0
    const isCyclic = end - begin > 1 || callsItself(route, groups.members[begin] ?? 0)
    if (isCyclic && !solveGroup(route, weights, flow, group)) return group
    for (let place = begin; place < end; place++) {
      const v = groups.members[place] ?? 0
      const visited = flow[v] ?? 0
      if (visited === 0) continue
      for (let at = outgoing.first[v] ?? 0; at < (outgoing.first[v + 1] ?? 0); at++) {
        const edge = outgoing.edges[at] ?? 0
        const target = route.to[edge] ?? 0
        if (groups.groupOf[target] !== group)
          flow[target] = (flow[target] ?? 0) + visited * (weights[edge] ?? 0)
      }
    }
  }
  return flow
}

function callsItself({ to, outgoing: { first, edges } }: Route, v: number): boolean {
  for (let at = first[v] ?? 0; at < (first[v + 1] ?? 0); at++) if (to[edges[at] ?? 0] === v) return true
  return false
}

/** Replaces the inflow of a group by its visits; false when there is no end to them. */
function solveGroup(route: Route, weights: Float64Array, flow: Float64Array, group: number): boolean {
  const { members, start } = route.groups
  const inside = members.subarray(start[group] ?? 0, start[group + 1] ?? 0)
  const inflow = Float64Array.from(inside, (v) => flow[v] ?? 0)
  if (inflow.every((value) => value === 0)) return true
  const inner = innerEdges(route, weights, inside, group)
  const solved = inside.length > ELIMINATED ? swept(inner, inflow) : eliminated(matrixOf(inner), inflow)
  if (solved === null) return false
  for (const [place, v] of inside.entries()) flow[v] = solved[place] ?? 0
  return true
}

/** For each member of a group who calls it from inside, by place in the group. */
type InnerEdges = readonly { readonly callers: number[]; readonly weights: number[] }[]

function innerEdges(route: Route, weights: Float64Array, inside: Int32Array, group: number): InnerEdges {
  const { outgoing, to, groups } = route
  const placeOf = new Map<number, number>()
  for (const [place, v] of inside.entries()) placeOf.set(v, place)
  const inner = Array.from(inside, () => ({ callers: [] as number[], weights: [] as number[] }))
  for (const [place, v] of inside.entries()) {
    for (let at = outgoing.first[v] ?? 0; at < (outgoing.first[v + 1] ?? 0); at++) {
      const edge = outgoing.edges[at] ?? 0
      const target = to[edge] ?? 0
      const weight = weights[edge] ?? 0
      if (groups.groupOf[target] !== group || weight === 0) continue
      inner[placeOf.get(target) ?? 0]?.callers.push(place)
      inner[placeOf.get(target) ?? 0]?.weights.push(weight)
    }
  }
  return inner
}

function matrixOf(inner: InnerEdges): Float64Array {
  const matrix = new Float64Array(inner.length ** 2)
  for (const [row, { callers, weights }] of inner.entries()) {
    for (const [i, caller] of callers.entries()) {
      const place = row * inner.length + caller
      matrix[place] = (matrix[place] ?? 0) + (weights[i] ?? 0)
    }
  }
  return matrix
}

/** Gauss–Seidel from zero: the visits only grow, towards the solution where there is one. [T3] */
function swept(inner: InnerEdges, inflow: Float64Array): Float64Array | null {
  const x = new Float64Array(inflow.length)
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let change = 0
    for (const [row, { callers, weights }] of inner.entries()) {
      let value = inflow[row] ?? 0
      for (const [i, caller] of callers.entries()) value += (weights[i] ?? 0) * (x[caller] ?? 0)
      change = Math.max(change, (value - (x[row] ?? 0)) / Math.max(value, Number.MIN_VALUE))
      x[row] = value
    }
    if (change <= 1e-15) return x
  }
  return null
}
