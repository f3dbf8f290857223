import type { Board } from '#lib/model/board.ts'
import type { DriverId, FlowId } from '#lib/model/id.ts'
import type { Limit, reservedLimitKinds, Term } from '#lib/model/limit.ts'
import { carries, type Network } from './network.ts'
import { placedIn } from './placed.ts'

/** Requests that a limit counts: those of one flow at a component, or its calls on a connection. */
export interface Counted {
  /** The flow's number × the number of components, or of connections, plus the component's or connection's. */
  readonly at: number
  readonly coefficient: number
  readonly growsWith: DriverId | undefined
}

/** A limit that turns requests away when it is short: those that it counts, and no others. [F2] */
export interface AdmissionLimit {
  readonly arrivals: readonly Counted[]
  readonly calls: readonly Counted[]
  /** False when something else loads it too: a driver's value, instances, a constant. */
  readonly countsOnlyRequests: boolean
}

/** The limits of a board that count requests, by number. */
export interface AdmissionLimits {
  readonly limits: readonly AdmissionLimit[]
  readonly numberOf: ReadonlyMap<Limit, number>
  /** The limits that count each flow's requests at each component, at each component any, and on each connection. */
  readonly atArrivals: Places
  readonly atComponent: Places
  readonly atCalls: Places
}

/** Numbers of limits by place; none where nothing stands. */
export type Places = readonly (readonly number[] | undefined)[]

const known = new WeakMap<Network, AdmissionLimits>()

/** The limits that count requests; made once for a board's network. [F2] */
export function admissionLimitsOf(board: Board, network: Network, drawn: Float64Array): AdmissionLimits {
  const limits = known.get(network) ?? counting(board, network, drawn)
  known.set(network, limits)
  return limits
}

function counting(board: Board, network: Network, drawn: Float64Array): AdmissionLimits {
  const flows = board.flows.map(({ id }) => id)
  const placed = placedIn(board, network, drawn)
  const limits: AdmissionLimit[] = []
  const numberOf = new Map<Limit, number>()
  function add(rows: readonly Limit[], place: readonly number[]): void {
    for (const limit of rows) {
      const counted = countedBy(limit, place, network, flows)
      if (counted.arrivals.length + counted.calls.length > 0) numberOf.set(limit, limits.push(counted) - 1)
    }
  }
  for (const [index, component] of network.components.entries()) add(component.limits, [index])
  for (const domain of board.domains) {
    const inside = placed.get(domain.id) ?? []
    add(
      domain.limits,
      inside.map(({ component }) => component),
    )
  }
  const [size, edges] = [network.components.length, network.connections.length]
  return {
    limits,
    numberOf,
    atArrivals: placesOf(limits, ({ arrivals }) => arrivals, size * flows.length),
    atComponent: placesOf(limits, ({ arrivals }) => arrivals, size),
    atCalls: placesOf(limits, ({ calls }) => calls, edges * flows.length),
  }
}

/** The limits by where they count, flows told apart or not; what lightens a load is not turned away. */
function placesOf(
  limits: readonly AdmissionLimit[],
  counted: (limit: AdmissionLimit) => readonly Counted[],
  size: number,
): Places {
  const places: (number[] | undefined)[] = Array.from({ length: size })
  for (const [number, limit] of limits.entries()) {
    for (const { at, coefficient } of counted(limit)) {
      const place = at % size
      const here = places[place]
      if (coefficient <= 0 || here?.at(-1) === number) continue
      if (here === undefined) places[place] = [number]
      else here.push(number)
    }
  }
  return places
}

/** Kinds that count no request unless a term says so; what fills up or waits turns nobody away. */
const notOfRequests: ReadonlySet<string> = new Set<(typeof reservedLimitKinds)[number]>([
  'connections',
  'stock',
  'delay',
])
const ownArrivals: readonly Term[] = [{ arrivals: true }]

function countedBy(
  limit: Limit,
  place: readonly number[],
  network: Network,
  flows: readonly FlowId[],
): AdmissionLimit {
  const isOfOther = notOfRequests.has(limit.kind)
  const terms = limit.terms ?? (isOfOther ? [] : ownArrivals)
  const arrivals = terms.flatMap((term) => {
    const components = isOfRequests(term) ? componentsOf(term, place, network) : []
    return components.flatMap((component) =>
      countedIn(term, flows, (flow) => flow * network.components.length + component),
    )
  })
  const calls = terms.flatMap((term) => {
    const edge = term.connection === undefined ? undefined : network.connectionAt.get(term.connection)
    const connection = edge === undefined ? undefined : network.connections[edge]
    if (edge === undefined || connection === undefined) return []
    const carried = flows.map((flow) => (carries(connection, flow) ? flow : null))
    return countedIn(term, carried, (flow) => flow * network.connections.length + edge)
  })
  const isOfCalls = (term: Term) => term.connection !== undefined
  const countsOnlyRequests = !isOfOther && terms.every((term) => isOfRequests(term) || isOfCalls(term))
  return { arrivals, calls, countsOnlyRequests }
}

function isOfRequests({ constant, driver, instancesOf, connection }: Term): boolean {
  return (
    constant === undefined && driver === undefined && instancesOf === undefined && connection === undefined
  )
}

function componentsOf({ of }: Term, place: readonly number[], network: Network): readonly number[] {
  return of === undefined ? place : [network.componentAt.get(of) ?? []].flat()
}

function countedIn(
  { flows: only, coefficient = 1, growsWith }: Term,
  flows: readonly (FlowId | null)[],
  at: (flow: number) => number,
): readonly Counted[] {
  if (coefficient === 0) return []
  return flows.flatMap((flow, index) =>
    flow === null || only?.includes(flow) === false ? [] : [{ at: at(index), coefficient, growsWith }],
  )
}
