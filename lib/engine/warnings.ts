import type { Board } from '#lib/model/board.ts'
import { instancesOf } from '#lib/model/placement.ts'
import type { Problem } from '#lib/model/problem.ts'
import { cacheHitRatio } from './cache-hit-ratio.ts'
import { cycleWarnings } from './cycles.ts'
import { isRising, normalized } from './listed-growth.ts'
import { carries, type Network } from './network.ts'
import type { Route } from './visits.ts'

/** What is odd about a board as it is drawn, whatever is asked of it. */
export function boardWarnings(board: Board, network: Network, route: Route): readonly Problem[] {
  return [
    ...cycleWarnings(network, route),
    ...unreachable(board, network),
    ...board.components.flatMap((component): readonly Problem[] => {
      const { id, cache, hitRatio } = component
      const isComputed = cache === undefined || hitRatio !== undefined || cacheHitRatio(component) !== null
      return isComputed
        ? []
        : [{ code: 'W_NOT_COMPUTED', path: `components/${id}/cache`, detail: 'hit ratio' }]
    }),
    ...board.components.flatMap((component): readonly Problem[] =>
      (component.need ?? 1) > instancesOf(component)
        ? [{ code: 'W_K_GT_N', path: `components/${component.id}/need` }]
        : [],
    ),
    ...board.drivers.flatMap(({ id, curve }): readonly Problem[] =>
      'points' in curve && !isRising(normalized(curve.points))
        ? [{ code: 'W_NON_MONOTONE', path: `drivers/${id}/curve` }]
        : [],
    ),
  ]
}

/** Components that no flow reaches over any connection, however few its calls, and that nothing else loads. [T7] */
function unreachable(board: Board, network: Network): readonly Problem[] {
  if (board.flows.length === 0) return []
  const reached = new Set<number>()
  for (const flow of board.flows) {
    const seen = new Set<number>()
    const entry = network.componentAt.get(flow.entry)
    if (entry !== undefined) seen.add(entry)
    const next = connectionsFrom(network, (edge) => {
      const connection = network.connections[edge]
      return connection !== undefined && carries(connection, flow.id)
    })
    for (const v of seen) for (const target of next[v] ?? []) seen.add(target)
    for (const v of seen) reached.add(v)
  }
  return network.components.flatMap(({ id, limits }, index): readonly Problem[] => {
    const isLoadedOtherwise = limits.some(({ kind, terms }) => kind === 'connections' || terms !== undefined)
    return reached.has(index) || isLoadedOtherwise
      ? []
      : [{ code: 'W_UNREACHABLE', path: `components/${id}` }]
  })
}

function connectionsFrom(network: Network, isUsed: (edge: number) => boolean): readonly number[][] {
  const next: number[][] = network.components.map(() => [])
  for (const [edge, from] of network.from.entries()) {
    if (isUsed(edge)) next[from]?.push(network.to[edge] ?? 0)
  }
  return next
}
