import type { Board } from '#lib/model/board.ts'
import type { Flow } from '#lib/model/flow.ts'
import type { DomainId } from '#lib/model/id.ts'
import { carries, type Network } from './network.ts'
import { standingOf, targetsOf } from './standing.ts'
import { trafficInputs } from './traffic-inputs.ts'
import { routeOf, visits } from './visits.ts'

/** Today's traffic, solved again and again with other values of its inputs; the arrays are written over. */
export interface TrialTraffic {
  /** Base values of the drivers, in the order of the board. */
  readonly bases: Float64Array
  /** Requests per second of each flow at each component, flow after flow. */
  readonly perSecond: Float64Array
  readonly callsPerVisit: Float64Array
  /** Solves with these values; false when a flow has no end. */
  readonly draw: (values: Float64Array) => boolean
}

/** Traffic of these flows over calls that do not grow; `paths` says which input each value is. [T1]–[T4] */
export function trialTraffic(
  board: Board,
  flows: readonly Flow[],
  network: Network,
  down: readonly DomainId[],
  paths: readonly string[],
): TrialTraffic {
  const size = network.components.length
  const inputs = trafficInputs(board, flows, network, down, paths)
  const standing = standingOf(board, network, down)
  const route = routeOf(network.from, targetsOf(network, standing), size)
  const driverOf = flows.map(({ driver }) => board.drivers.findIndex(({ id }) => id === driver))
  const callsPerVisit = new Float64Array(network.connections.length)
  const carried = flows.map(({ id }) => network.connections.map((connection) => carries(connection, id)))
  const perSecond = new Float64Array(flows.length * size)
  const visited: Float64Array[] = []
  const nowhere = new Float64Array(size)

  function draw(values: Float64Array): boolean {
    inputs.write(values)
    if (inputs.isRouteDrawn || visited.length < flows.length) {
      weigh()
      for (const [index, flow] of flows.entries()) visited[index] = visitsOf(flow, index)
    }
    for (const [index, ofFlow] of visited.entries()) {
      const rate = (inputs.perUnit[index] ?? 0) * (inputs.bases[driverOf[index] ?? -1] ?? 0)
      for (let component = 0; component < size; component++) {
        perSecond[index * size + component] = rate * (ofFlow[component] ?? 0)
      }
    }
    return !visited.includes(nowhere)
  }

  function weigh(): void {
    for (const [edge, connection] of network.connections.entries()) {
      const hits = connection.onMiss === true ? (inputs.hitRatio[network.from[edge] ?? 0] ?? 0) : 0
      callsPerVisit[edge] = (inputs.attempts[edge] ?? 0) * (1 - hits)
    }
  }

  function visitsOf(flow: Flow, index: number): Float64Array {
    const injected = new Float64Array(size)
    const entry = network.componentAt.get(flow.entry)
    if (entry !== undefined) injected[standing.takenBy[entry] ?? entry] = 1
    const weights = callsPerVisit.map((calls, edge) => (carried[index]?.[edge] === true ? calls : 0))
    const found = visits(route, weights, injected)
    return typeof found === 'number' ? nowhere : found
  }

  return { bases: inputs.bases, perSecond, callsPerVisit, draw }
}
