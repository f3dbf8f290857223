import { eliminate } from './elimination.ts'
import { type Adjacency, adjacency, type Groups, strongComponents } from './strong-components.ts'

/** A graph made ready for solving visits again and again with other weights. */
export interface Route {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly outgoing: Adjacency
  readonly groups: Groups
  /** By group: 1 where it calls itself. */
  readonly isCyclic: Uint8Array
  /** By group: its inner calls, found when they are first needed. */
  readonly inner: (InnerCalls | undefined)[]
}

/** The calls inside a group, by connection, and the places of caller and called in the group. */
interface InnerCalls {
  readonly edges: Int32Array
  readonly callers: Int32Array
  readonly called: Int32Array
}

/** Larger groups are swept instead of eliminated: their matrix would not fit. [T3] */
const ELIMINATED = 256
const MOST_SWEEPS = 20_000

export function routeOf(from: Int32Array, to: Int32Array, components: number): Route {
  const outgoing = adjacency(from, components)
  const groups = strongComponents(to, outgoing)
  const isCyclic = new Uint8Array(groups.start.length - 1)
  for (let edge = 0; edge < to.length; edge++) {
    const group = groups.groupOf[from[edge] ?? 0] ?? 0
    if (group === groups.groupOf[to[edge] ?? 0]) isCyclic[group] = 1
  }
  return { from, to, outgoing, groups, isCyclic, inner: [] }
}

/**
 * Visits V = e + WᵀV to each component for the requests injected at `entries`; `weights` are calls per visit by
 * connection. Callers are solved before whom they call; a group that calls itself is solved as one. The number of
 * the group is returned instead when it sends back as much as it gets. [T2] [T3]
 */
export function visits(route: Route, weights: Float64Array, injected: Float64Array): Float64Array | number {
  const flow = injected.slice()
  return sendOn(route, weights, flow) ?? flow
}

/** Turns what is injected into visits, in place; the number of the group that never ends, or null. */
export function sendOn(route: Route, weights: Float64Array, flow: Float64Array): number | null {
  const { groups, outgoing, to, isCyclic } = route
  const { start, members, groupOf } = groups
  for (let group = 0; group < isCyclic.length; group++) {
    const begin = start[group] ?? 0
    const end = start[group + 1] ?? 0
    const isCycle = isCyclic[group] === 1
    if (isCycle && !solveGroup(route, weights, flow, group)) return group
    for (let place = begin; place < end; place++) {
      const v = members[place] ?? 0
      const visited = flow[v] ?? 0
      if (visited === 0) continue
      const last = outgoing.first[v + 1] ?? 0
      for (let at = outgoing.first[v] ?? 0; at < last; at++) {
        const edge = outgoing.edges[at] ?? 0
        const target = to[edge] ?? 0
        if (isCycle && groupOf[target] === group) continue
        flow[target] = (flow[target] ?? 0) + visited * (weights[edge] ?? 0)
      }
    }
  }
  return null
}

const small = { matrix: new Float64Array(64), x: new Float64Array(8) }

/** Replaces the inflow of a group by its visits; false when there is no end to them. */
function solveGroup(route: Route, weights: Float64Array, flow: Float64Array, group: number): boolean {
  const { members, start } = route.groups
  const begin = start[group] ?? 0
  const size = (start[group + 1] ?? 0) - begin
  const x = size <= 8 ? small.x : new Float64Array(size)
  let isReached = false
  for (let place = 0; place < size; place++) {
    x[place] = flow[members[begin + place] ?? 0] ?? 0
    isReached ||= x[place] !== 0
  }
  if (!isReached) return true
  route.inner[group] ??= innerCalls(route, group)
  const inner = route.inner[group] ?? none
  const isSolved =
    size > ELIMINATED ? sweep(inner, weights, x) : eliminate(matrixOf(inner, weights, size), size, x)
  for (let place = 0; place < size; place++) flow[members[begin + place] ?? 0] = x[place] ?? 0
  return isSolved
}

const none: InnerCalls = { edges: new Int32Array(), callers: new Int32Array(), called: new Int32Array() }

function innerCalls({ outgoing, to, groups }: Route, group: number): InnerCalls {
  const inside = groups.members.subarray(groups.start[group] ?? 0, groups.start[group + 1] ?? 0)
  const placeOf = new Map<number, number>()
  for (const [place, v] of inside.entries()) placeOf.set(v, place)
  const calls: (readonly [edge: number, caller: number, called: number])[] = []
  for (const [place, v] of inside.entries()) {
    for (let at = outgoing.first[v] ?? 0; at < (outgoing.first[v + 1] ?? 0); at++) {
      const edge = outgoing.edges[at] ?? 0
      const called = placeOf.get(to[edge] ?? 0)
      if (called !== undefined) calls.push([edge, place, called])
    }
  }
  return {
    edges: Int32Array.from(calls, ([edge]) => edge),
    callers: Int32Array.from(calls, ([, caller]) => caller),
    called: Int32Array.from(calls, ([, , called]) => called),
  }
}

function matrixOf({ edges, callers, called }: InnerCalls, weights: Float64Array, size: number): Float64Array {
  const matrix = size <= 8 ? small.matrix : new Float64Array(size ** 2)
  matrix.fill(0, 0, size ** 2)
  for (let i = 0; i < edges.length; i++) {
    const place = (called[i] ?? 0) * size + (callers[i] ?? 0)
    matrix[place] = (matrix[place] ?? 0) + (weights[edges[i] ?? 0] ?? 0)
  }
  return matrix
}

/** Gauss–Seidel from zero: the visits only grow, towards the solution where there is one. [T3] */
function sweep({ edges, callers, called }: InnerCalls, weights: Float64Array, x: Float64Array): boolean {
  const inflow = x.slice()
  const byCalled = adjacency(called, x.length)
  x.fill(0)
  for (let round = 0; round < MOST_SWEEPS; round++) {
    let change = 0
    for (let row = 0; row < x.length; row++) {
      let value = inflow[row] ?? 0
      for (let at = byCalled.first[row] ?? 0; at < (byCalled.first[row + 1] ?? 0); at++) {
        const call = byCalled.edges[at] ?? 0
        value += (weights[edges[call] ?? 0] ?? 0) * (x[callers[call] ?? 0] ?? 0)
      }
      change = Math.max(change, (value - (x[row] ?? 0)) / Math.max(value, Number.MIN_VALUE))
      x[row] = value
    }
    if (change <= 1e-15) return true
  }
  return false
}
