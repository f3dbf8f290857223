import type { Connection } from '#lib/model/connection.ts'
import type { DriverId, FlowId } from '#lib/model/id.ts'
import type { Limit, Term } from '#lib/model/limit.ts'
import { hottestShare } from './hottest-share.ts'
import type { Network } from './network.ts'

/** Where a limit stands: its component, or all those placed in its domain. */
export interface Place {
  readonly components: readonly number[]
  readonly growsWith: DriverId | undefined
}

/** One addend of a limit's load: a coefficient times one thing that is counted, growing with its tag. [L1] */
export interface Count {
  readonly what: 'arrivals' | 'calls' | 'driver' | 'instances' | 'constant'
  /** The number of the component or connection; −1 for the others. */
  readonly at: number
  readonly driver?: DriverId
  readonly coefficient: number
  readonly growsWith: DriverId | undefined
  /** The flows whose arrivals or calls are meant; undefined = all. */
  readonly flows: readonly FlowId[] | undefined
}

/** What a limit counts, one by one; what it names and is not there counts nothing. [L1] [L7] [L8] */
export function countsOf(limit: Limit, place: Place, network: Network): readonly Count[] {
  const share = limit.kind === 'hot-partition' ? shareOf(limit) : 1
  return termsOf(limit, place).flatMap((term) => countsOfTerm(term, share, place, network))
}

/** The share of its load that a hot partition carries. [L7] */
export function shareOf({ largestShare, keys = 1, zipfExponent = 0, partitions = 1 }: Limit): number {
  return largestShare ?? hottestShare(keys, zipfExponent, partitions)
}

/** Connections are the instances of the callers, times a pool; other limits without terms count arrivals. */
function termsOf(limit: Limit, { growsWith }: Place): readonly Term[] {
  const tag = limit.terms === undefined && growsWith !== undefined ? { growsWith } : {}
  const { kind, terms = [], from, poolPerInstance: coefficient = 0 } = limit
  if (kind === 'connections') {
    return from === undefined ? terms : [{ instancesOf: from, coefficient, ...tag }, ...terms]
  }
  return limit.terms ?? [{ arrivals: true, ...tag }]
}

function countsOfTerm(term: Term, share: number, place: Place, network: Network): readonly Count[] {
  const { driver, growsWith, coefficient = 1, constant, flows } = term
  const weight = { coefficient: coefficient * share, growsWith, flows }
  if (constant !== undefined) {
    return [{ what: 'constant', at: -1, ...weight, coefficient: weight.coefficient * constant }]
  }
  if (driver !== undefined) return [{ what: 'driver', at: -1, driver, ...weight }]
  if (term.instancesOf !== undefined) {
    return numbered(network.componentAt, term.instancesOf).map((at) => ({ what: 'instances', at, ...weight }))
  }
  if (term.connection !== undefined) {
    return numbered(network.connectionAt, term.connection).map((at) => ({
      what: 'calls',
      at,
      ...weight,
      flows: carriedOf(flows, network.connections[at]),
    }))
  }
  const components = term.of === undefined ? place.components : numbered(network.componentAt, term.of)
  return components.map((at) => ({ what: 'arrivals', at, ...weight }))
}

/** Those of some flows that use a connection. */
function carriedOf(flows: Count['flows'], connection: Connection | undefined): Count['flows'] {
  const carried = connection?.flows
  return flows === undefined || carried === undefined
    ? (flows ?? carried)
    : flows.filter((flow) => carried.includes(flow))
}

/** Whether requests of a flow are among what is counted. */
export function includes({ flows }: Count, flow: FlowId): boolean {
  return flows === undefined || flows.includes(flow)
}

function numbered(numbers: ReadonlyMap<string, number>, id: string): readonly number[] {
  const at = numbers.get(id)
  return at === undefined ? [] : [at]
}

/** Whether a limit names a component that is not there. */
export function namesNobody({ kind, from, terms = [] }: Limit, { componentAt }: Network): boolean {
  const isNobody = (id: string | undefined) => id !== undefined && !componentAt.has(id)
  return (
    (kind === 'connections' && isNobody(from)) ||
    terms.some((term) => isNobody(term.of) || isNobody(term.instancesOf))
  )
}
