import { amplification } from './amplification.ts'
import type { Cells } from './cells.ts'
import { carries } from './network.ts'
import { reachedRoute } from './reached-route.ts'
import type { System } from './system.ts'
import { sendOn } from './visits.ts'

/** Where requests go while quantities are drawn; all arrays are written again by each draw. */
export interface DrawTraffic {
  /** By flow and component, one flow after the other: visits for each request of the flow. */
  readonly visits: Float64Array
  readonly callsPerVisit: Float64Array
  /** Solves the visits of all flows; whether one of them never ends: that one carries nothing. */
  readonly solve: (cells: Float64Array) => boolean
}

/** The traffic of a board without growing calls. `drawn` are the cells that draws change. [T1]–[T4] */
export function drawTraffic(
  { workings, traffic }: System,
  cells: Cells,
  drawn: readonly number[],
): DrawTraffic {
  const { frame, standing, route } = workings
  const { board, network } = frame
  const { connections, from } = network
  const size = network.components.length
  const visits = new Float64Array(size * board.flows.length)
  const callsPerVisit = traffic.callsPerVisit.slice()
  const weights = board.flows.map(({ id }) =>
    connections.some(({ flows }) => flows !== undefined)
      ? Float64Array.from(connections, (connection, edge) =>
          carries(connection, id) ? (callsPerVisit[edge] ?? 0) : 0,
        )
      : callsPerVisit,
  )
  const entries = board.flows.map(({ entry }) => {
    const at = network.componentAt.get(entry)
    return at === undefined ? undefined : (standing.takenBy[at] ?? at)
  })
  const routes = entries.map((entry) => (entry === undefined ? route : reachedRoute(route, entry)))
  const isDrawn = new Set(drawn)
  const edges = Int32Array.from(
    connections.flatMap(({ onMiss }, edge) => {
      const touching = [cells.calls + edge, cells.failureRatio + edge]
      if (onMiss === true) touching.push(cells.hitRatio + (from[edge] ?? 0))
      return touching.some((cell) => isDrawn.has(cell)) ? [edge] : []
    }),
  )
  let isSolved = false
  let isEndless = false

  /** How much of the drawn hit ratio the survivors keep. [D4] */
  const kept = Float64Array.from(network.components, ({ hitFollowsSurvivors }, index) => {
    const [up, all] = [standing.up[index] ?? 0, standing.drawn[index] ?? 0]
    return up === 0 ? 0 : hitFollowsSurvivors === true ? up / all : 1
  })

  /** Calls that are neither repeated nor spared are taken as they come. */
  const isPlain = Uint8Array.from(edges, (edge) => {
    const { retry, onMiss } = connections[edge] ?? {}
    return retry?.failureRatio === undefined && onMiss !== true ? 1 : 0
  })
  const isForAll = weights.every((own) => own === callsPerVisit)

  function callsOn(edge: number, values: Float64Array): number {
    const { retry, onMiss } = connections[edge] ?? {}
    const mean = values[cells.calls + edge] ?? 0
    const failed = values[cells.failureRatio + edge] ?? 0
    const attempts =
      retry?.failureRatio === undefined ? mean : mean * amplification(failed, retry.retries, retry.budget)
    if (onMiss !== true) return attempts
    const caller = from[edge] ?? 0
    return attempts * (1 - (values[cells.hitRatio + caller] ?? 0) * (kept[caller] ?? 0))
  }

  function putOnFlows(edge: number, calls: number): void {
    for (let flow = 0; flow < weights.length; flow++) {
      const [own, id, connection] = [weights[flow], board.flows[flow]?.id, connections[edge]]
      if (own === undefined || connection === undefined || id === undefined) continue
      own[edge] = carries(connection, id) ? calls : 0
    }
  }

  function solve(values: Float64Array): boolean {
    if (isSolved && edges.length === 0) return isEndless
    for (let i = 0; i < edges.length; i++) {
      const edge = edges[i] ?? 0
      const calls = isPlain[i] === 1 ? (values[cells.calls + edge] ?? 0) : callsOn(edge, values)
      callsPerVisit[edge] = calls
      if (!isForAll) putOnFlows(edge, calls)
    }
    isEndless = false
    visits.fill(0)
    for (let flow = 0; flow < weights.length; flow++) {
      const entry = entries[flow]
      const own = weights[flow]
      if (entry === undefined || own === undefined) continue
      const visited = ofFlow[flow] ?? visits
      visited[entry] = 1
      if (sendOn(routes[flow] ?? route, own, visited) === null) continue
      visited.fill(0)
      isEndless = true
    }
    isSolved = true
    return isEndless
  }

  const ofFlow = board.flows.map((_, flow) => visits.subarray(flow * size, (flow + 1) * size))
  return { visits, callsPerVisit, solve }
}
