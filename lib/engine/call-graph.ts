import type { FlowId } from '#lib/model/id.ts'
import { attemptSteps, branchesOf, type Step, stepsOf } from './call-steps.ts'
import { failureRatioOf, firstAttempts } from './failing-attempts.ts'
import { carries, type Network } from './network.ts'
import type { Sojourn } from './station.ts'
import { type Adjacency, adjacency, strongComponents } from './strong-components.ts'

/** One component as a flow's requests come to it, or the attempts of one call. */
interface Called {
  /** null for attempts, which take no time of their own. */
  readonly component: number | null
  readonly steps: readonly Step[]
}

/** Who waits for whom while one request of a flow is handled; the flow's entry is caller 0. */
export interface CallShape<Each = Called> {
  readonly callers: readonly Each[]
  /** Places of callers, callees first; those in one group call each other. */
  readonly groups: readonly Int32Array[]
}

/** One component as a flow's requests see it. */
export interface Caller extends Called {
  /** null where requests take no time of their own. */
  readonly sojourn: Sojourn | null
}

/** The same with how long each caller takes. */
export type CallGraph = CallShape<Caller>

/** A shape with the sojourns of all components. */
export function callGraph({ callers, groups }: CallShape, sojourns: readonly (Sojourn | null)[]): CallGraph {
  const timed = callers.map((caller) => ({
    ...caller,
    sojourn: (caller.component === null ? null : sojourns[caller.component]) ?? null,
  }))
  return { callers: timed, groups }
}

/** What the shapes of call graphs are made of at one multiple. */
export interface Calling {
  readonly network: Network
  readonly outgoing: Adjacency
  readonly targets: Int32Array
  readonly hitRatio: Float64Array
  /** Calls per request handled at the start of each connection, attempts included, hits not taken off. */
  readonly calls: Float64Array
}

/**
 * The synchronous calls that requests of a flow make from its entry on. Where attempts fail, each call leads to its
 * attempts, and those to the target. [Q6]
 */
export function callShape(flow: FlowId, entry: number, calling: Calling): CallShape {
  const { network, targets, calls, hitRatio } = calling
  const components: (number | null)[] = [entry]
  const placeOf = new Map([[entry, 0]])
  const attempts = new Map<number, readonly Step[]>()
  const [from, to, edges]: [number[], number[], number[]] = [[], [], []]
  for (let place = 0; place < components.length; place++) {
    const component = components[place] ?? null
    for (const edge of component === null ? [] : waitedFor(component, flow, calling)) {
      const target = targets[edge] ?? 0
      const known = placeOf.get(target) ?? components.push(target) - 1
      placeOf.set(target, known)
      const { retry } = network.connections[edge] ?? {}
      const failureRatio = failureRatioOf(retry)
      if (retry === undefined || failureRatio === 0 || retry.retries === 0) call(place, known, edge)
      else {
        const between = components.push(null) - 1
        attempts.set(between, attemptSteps(known, failureRatio, retry.retries, retry.budget))
        call(place, between, edge)
        call(between, known, edge)
      }
    }
  }
  const outgoing = adjacency(Int32Array.from(from), components.length)
  const { groupOf, members, start } = strongComponents(Int32Array.from(to), outgoing)
  const callers = components.map((component, place): Called => {
    if (component === null) return { component, steps: attempts.get(place) ?? [] }
    const made = outgoing.edges.subarray(outgoing.first[place] ?? 0, outgoing.first[place + 1] ?? 0)
    const waited = Array.from(made, (call) => {
      const [edge, target] = [edges[call] ?? 0, to[call] ?? 0]
      const isCircular = groupOf[target] === groupOf[place]
      const connection = network.connections[edge]
      const first = firstAttempts(calls[edge], connection?.retry)
      return { ...connection, branch: { to: target, calls: first }, isCircular }
    })
    return { component, steps: stepsOf(waited, hitRatio[component] ?? 0) }
  })
  const groups = Array.from({ length: start.length - 1 }, (_, group) =>
    members.subarray(start[group] ?? 0, start[group + 1] ?? 0),
  )
  return { callers, groups: groups.toReversed() }

  function call(place: number, target: number, edge: number): void {
    from.push(place)
    to.push(target)
    edges.push(edge)
  }
}

function waitedFor(component: number, flow: FlowId, calling: Calling): readonly number[] {
  const { network, outgoing, calls } = calling
  const { first, edges } = outgoing
  return Array.from(edges.subarray(first[component] ?? 0, first[component + 1] ?? 0)).filter((edge) => {
    const connection = network.connections[edge]
    if (connection === undefined || connection.mode === 'async') return false
    return (calls[edge] ?? 0) > 0 && carries(connection, flow)
  })
}

/** Whether the callers at these places, one group of a graph, call each other again. */
export function isCircle({ callers }: CallShape, group: Int32Array): boolean {
  const calls = (place: number) => branchesOf(callers[place]?.steps ?? [])
  return group.length > 1 || group.some((place) => calls(place).some(({ to }) => to === place))
}
