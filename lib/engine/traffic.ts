import type { Board } from '#lib/model/board.ts'
import type { Flow } from '#lib/model/flow.ts'
import type { FlowId } from '#lib/model/id.ts'
import type { Problem } from '#lib/model/problem.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { Drivers } from './drivers.ts'
import { type Expansion, one, product } from './expansion.ts'
import { isSameJourney, type Journey, journeyOf } from './journey.ts'
import { carries, type Network } from './network.ts'
import { sameNumbers } from './same.ts'
import type { Standing } from './standing.ts'
import type { Route } from './visits.ts'

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
  /** Whether some calls grow by themselves. [T6] */
  readonly isGrowing: boolean
  readonly solved: ReadonlyMap<FlowId, SolvedFlow>
}

/** One flow, and all that its streams were made of, so that the same need not be made twice. */
interface SolvedFlow {
  readonly journey: Journey
  readonly perSecond: number
  readonly growth: Expansion
  readonly streams: readonly Stream[]
}

/**
 * Sends every flow through the network. A flow in an endless cycle carries nothing and leaves an error. What is the
 * same as in an earlier traffic is taken from there. [T1]–[T6]
 */
export function trafficOf(
  board: Board,
  flows: readonly Flow[],
  drivers: Drivers,
  network: Network,
  standing: Standing,
  route: Route,
  earlier?: Traffic,
): Traffic {
  const callsPerVisit = sameNumbers(callsPerVisitOn(network, standing), earlier?.callsPerVisit)
  const solved = new Map<FlowId, SolvedFlow>()
  const hasFlows = network.isChosen.includes(1)
  for (const flow of flows) {
    const was = earlier?.solved.get(flow.id)
    const weights = hasFlows
      ? sameNumbers(weightsOf(flow.id, callsPerVisit, network), was?.journey.weights)
      : callsPerVisit
    const drawn = network.componentAt.get(flow.entry)
    const entry = drawn === undefined ? undefined : (standing.takenBy[drawn] ?? drawn)
    const asked = { weights, entry, route, connections: network.connections, curves: drivers.curves }
    const journey =
      was && isSameJourney(was.journey, asked) ? was.journey : journeyOf(asked, network, drivers)
    solved.set(flow.id, streamsOn(journey, flow, drivers, was))
  }
  const streamsOf = new Map<FlowId, readonly Stream[]>(
    board.flows.map(({ id }) => [id, solved.get(id)?.streams ?? []]),
  )
  const problems = new Map<string, Problem>()
  for (const { journey } of solved.values()) {
    if ('code' in journey.parts) problems.set(journey.parts.path, journey.parts)
  }
  const isSame = earlier !== undefined && areStreamsSame(earlier.streamsOf, streamsOf)
  const total = isSame ? earlier.total : together([...streamsOf.values()].flat())
  const isGrowing = [...solved.values()].some(({ streams }) => streams.length > 1)
  return { streamsOf, total, callsPerVisit, problems: [...problems.values()], isGrowing, solved }
}

/** Whether the same requests go the same ways. */
export function isTrafficSame(before: Traffic, after: Traffic): boolean {
  return before.total === after.total && before.callsPerVisit === after.callsPerVisit
}

function areStreamsSame(before: Traffic['streamsOf'], after: Traffic['streamsOf']): boolean {
  return before.size === after.size && [...after].every(([flow, streams]) => before.get(flow) === streams)
}

function callsPerVisitOn({ attempts, onMiss, from }: Network, { hitRatio }: Standing): Float64Array {
  const calls = attempts.slice()
  for (let edge = 0; edge < calls.length; edge++) {
    if (onMiss[edge] === 0) continue
    calls[edge] = (calls[edge] ?? 0) * (1 - (hitRatio[from[edge] ?? 0] ?? 0))
  }
  return calls
}

function weightsOf(flow: FlowId, callsPerVisit: Float64Array, { connections }: Network): Float64Array {
  return callsPerVisit.map((calls, edge) => {
    const connection = connections[edge]
    return connection !== undefined && carries(connection, flow) ? calls : 0
  })
}

function streamsOn(journey: Journey, flow: Flow, drivers: Drivers, was: SolvedFlow | undefined): SolvedFlow {
  const perSecond = (medianOf(flow.perUnit) ?? 0) * (drivers.valueOf(flow.driver)?.base ?? 0)
  const growth = drivers.growthOf(flow.driver)
  const isSame = was?.journey === journey && was.perSecond === perSecond && was.growth === growth
  if (isSame) return was
  const parts = 'code' in journey.parts ? [] : journey.parts
  const streams = parts.map((part) => ({
    perSecond: times(part.visits, perSecond),
    growth: part.growth === null ? growth : product(growth, part.growth),
  }))
  return { journey, perSecond, growth, streams }
}

function times(numbers: Float64Array, factor: number): Float64Array {
  const found = new Float64Array(numbers.length)
  for (let i = 0; i < found.length; i++) found[i] = (numbers[i] ?? 0) * factor
  return found
}

/** Streams that grow alike, added up. */
function together(all: readonly Stream[]): readonly Stream[] {
  const alike = new Map<Expansion, Stream[]>()
  for (const stream of all) {
    const streams = alike.get(stream.growth)
    if (streams === undefined) alike.set(stream.growth, [stream])
    else streams.push(stream)
  }
  return [...alike.values()].map(summed)
}

function summed(streams: readonly Stream[]): Stream {
  const [first = { perSecond: new Float64Array(), growth: one }, ...others] = streams
  if (others.length === 0) return first
  const perSecond = first.perSecond.slice()
  for (const other of others) {
    for (let i = 0; i < perSecond.length; i++) perSecond[i] = (perSecond[i] ?? 0) + (other.perSecond[i] ?? 0)
  }
  return { perSecond, growth: first.growth }
}
