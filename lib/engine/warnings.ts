import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { instancesOf } from '#lib/model/placement.ts'
import type { Problem } from '#lib/model/problem.ts'
import { cacheHitRatio } from './cache-hit-ratio.ts'
import { cycleWarnings } from './cycles.ts'
import { isRising, normalized } from './listed-growth.ts'
import { carries, type Network } from './network.ts'
import { isSameIn, type Made, made } from './same.ts'
import type { Route } from './visits.ts'

/** What is odd about a board as it is drawn, whatever is asked of it, and what that was told by. */
export interface Warnings {
  readonly problems: readonly Problem[]
  readonly board: Board
  readonly network: Network
  readonly route: Route
  readonly cycles: readonly Problem[]
  /** By component: 1 where a flow leads. */
  readonly reached: Uint8Array
  readonly components: Made<Component, Traits>
}

/** What the warnings ask of a component. */
interface Traits {
  readonly isLoadedOtherwise: boolean
  readonly lacksHitRatio: boolean
  readonly lacksInstances: boolean
}

/** Looks again only at what differs from an earlier board. */
export function warningsOf(board: Board, network: Network, route: Route, earlier?: Warnings): Warnings {
  const isSameGraph =
    earlier?.route === route &&
    isSameIn(earlier.network.components, network.components, ['id']) &&
    isSameIn(earlier.network.connections, network.connections, ['id', 'flows'])
  const isSameReach = isSameGraph && isSameIn(earlier.board.flows, board.flows, ['id', 'entry'])
  const cycles = isSameGraph ? earlier.cycles : cycleWarnings(network, route)
  const reached = isSameReach ? earlier.reached : reachedIn(board, network, route)
  const components = made(board.components, earlier?.components, traitsOf)
  const problems = [
    ...cycles,
    ...(board.flows.length === 0 ? [] : unreachable(components, reached)),
    ...withoutHitRatio(components),
    ...withoutInstances(components),
    ...nonMonotone(board),
  ]
  return { problems, board, network, route, cycles, reached, components }
}

function traitsOf(component: Component): Traits {
  const { limits, cache, hitRatio, need = 1 } = component
  return {
    isLoadedOtherwise: limits.some(({ kind, terms }) => kind === 'connections' || terms !== undefined),
    lacksHitRatio: cache !== undefined && hitRatio === undefined && cacheHitRatio(component) === null,
    lacksInstances: need > instancesOf(component),
  }
}

/** Components that a flow reaches over any connection, however few its calls. [T7] */
function reachedIn({ flows }: Board, network: Network, { outgoing, to }: Route): Uint8Array {
  const reached = new Uint8Array(network.components.length)
  for (const { id, entry } of flows) {
    const seen = new Uint8Array(reached.length)
    const next: number[] = []
    function see(component: number | undefined): void {
      if (component === undefined || seen[component] === 1) return
      seen[component] = 1
      reached[component] = 1
      next.push(component)
    }
    see(network.componentAt.get(entry))
    for (let v = next.pop(); v !== undefined; v = next.pop()) {
      for (let at = outgoing.first[v] ?? 0; at < (outgoing.first[v + 1] ?? 0); at++) {
        const edge = outgoing.edges[at] ?? 0
        const connection = network.connections[edge]
        if (connection !== undefined && carries(connection, id)) see(to[edge])
      }
    }
  }
  return reached
}

/** Components that no flow reaches and that nothing else loads. [T7] */
function unreachable({ rows, results }: Made<Component, Traits>, reached: Uint8Array): readonly Problem[] {
  const problems: Problem[] = []
  for (let i = 0; i < rows.length; i++) {
    if (reached[i] === 1 || results[i]?.isLoadedOtherwise === true) continue
    problems.push({ code: 'W_UNREACHABLE', path: `components/${rows[i]?.id}` })
  }
  return problems
}

function withoutHitRatio({ rows, results }: Made<Component, Traits>): readonly Problem[] {
  const problems: Problem[] = []
  for (let i = 0; i < rows.length; i++) {
    if (results[i]?.lacksHitRatio !== true) continue
    problems.push({ code: 'W_NOT_COMPUTED', path: `components/${rows[i]?.id}/cache`, detail: 'hit ratio' })
  }
  return problems
}

function withoutInstances({ rows, results }: Made<Component, Traits>): readonly Problem[] {
  const problems: Problem[] = []
  for (let i = 0; i < rows.length; i++) {
    if (results[i]?.lacksInstances !== true) continue
    problems.push({ code: 'W_K_GT_N', path: `components/${rows[i]?.id}/need` })
  }
  return problems
}

function nonMonotone({ drivers }: Board): readonly Problem[] {
  return drivers.flatMap(({ id, curve }): readonly Problem[] =>
    'points' in curve && !isRising(normalized(curve.points))
      ? [{ code: 'W_NON_MONOTONE', path: `drivers/${id}/curve` }]
      : [],
  )
}
