import type { Board } from '#lib/model/board.ts'
import type { Flow } from '#lib/model/flow.ts'
import type { FlowId } from '#lib/model/id.ts'
import type { Problem } from '#lib/model/problem.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { unstableCycle } from './cycles.ts'
import type { Drivers } from './drivers.ts'
import { type Expansion, product } from './expansion.ts'
import { growingBundles, withGrowingCalls } from './growing-visits.ts'
import { carries, type Network } from './network.ts'
import type { Standing } from './standing.ts'
import { type Route, visits } from './visits.ts'

/** Requests per second at each component today; at m they are `growth`(m) times as many. */
export interface Stream {
  readonly perSecond: Float64Array
  readonly growth: Expansion
}

/** Where all requests go. */
export interface Traffic {
  readonly streamsOf: ReadonlyMap<FlowId, readonly Stream[]>
  /** All flows together, one stream for each growth. */
  readonly total: readonly Stream[]
  /** Calls per visit on each connection, attempts included and hits taken off, before any growth. */
  readonly callsPerVisit: Float64Array
  readonly problems: readonly Problem[]
}

/** Sends every flow through the network. A flow in an endless cycle carries nothing and leaves an error. [T1]–[T6] */
export function trafficOf(
  board: Board,
  flows: readonly Flow[],
  drivers: Drivers,
  network: Network,
  standing: Standing,
  route: Route,
): Traffic {
  const callsPerVisit = network.attempts.map((attempts, edge) =>
    network.connections[edge]?.onMiss === true
      ? attempts * (1 - (standing.hitRatio[network.from[edge] ?? 0] ?? 0))
      : attempts,
  )
  const problems = new Map<string, Problem>()
  const streamsOf = new Map<FlowId, readonly Stream[]>(board.flows.map(({ id }) => [id, []]))
  for (const flow of flows) {
    const weights = callsPerVisit.map((calls, edge) => {
      const connection = network.connections[edge]
      return connection !== undefined && carries(connection, flow.id) ? calls : 0
    })
    const solved = streams(flow, weights, drivers, network, standing, route)
    if ('code' in solved) problems.set(solved.path, solved)
    else streamsOf.set(flow.id, solved)
  }
  const total = together([...streamsOf.values()].flat())
  return { streamsOf, total, callsPerVisit, problems: [...problems.values()] }
}

function streams(
  flow: Flow,
  weights: Float64Array,
  drivers: Drivers,
  network: Network,
  { takenBy }: Standing,
  route: Route,
): readonly Stream[] | Problem {
  const injected = new Float64Array(network.components.length)
  const entry = network.componentAt.get(flow.entry)
  if (entry !== undefined) injected[takenBy[entry] ?? entry] = 1
  const today = visits(route, weights, injected)
  if (typeof today === 'number') return unstableCycle(network, route, weights, today)
  const perSecond = (medianOf(flow.perUnit) ?? 0) * (drivers.valueOf(flow.driver)?.base ?? 0)
  const growth = drivers.growthOf(flow.driver)
  const bundles = growingBundles(weights, today, network, drivers)
  if (bundles.length === 0) return [{ perSecond: today.map((visited) => visited * perSecond), growth }]
  const parts = withGrowingCalls(route, weights, injected, bundles)
  return parts.map((part) => ({
    perSecond: part.visits.map((visited) => visited * perSecond),
    growth: part.growth === null ? growth : product(growth, part.growth),
  }))
}

/** Streams that grow alike, added up. */
function together(all: readonly Stream[]): readonly Stream[] {
  const sums = new Map<Expansion, Float64Array>()
  for (const { perSecond, growth } of all) {
    const sum = sums.get(growth)
    if (sum === undefined) sums.set(growth, perSecond.slice())
    else for (const [index, value] of perSecond.entries()) sum[index] = (sum[index] ?? 0) + value
  }
  return [...sums].map(([growth, perSecond]) => ({ perSecond, growth }))
}
