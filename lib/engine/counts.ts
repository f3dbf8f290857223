import type { DriverId, FlowId } from '#lib/model/id.ts'
import type { Limit, Term } from '#lib/model/limit.ts'
import { type Place, shareOf } from './counted.ts'
import { carries, type Network } from './network.ts'

/** One addend of a limit's load: a coefficient times one thing that is counted, growing with its tag. [L1] */
export interface Count {
  readonly what: 'arrivals' | 'calls' | 'driver' | 'instances' | 'constant'
  /** The number of the component or connection; −1 for the others. */
  readonly at: number
  readonly driver?: DriverId
  readonly coefficient: number
  readonly growsWith: DriverId | undefined
  /** Whether requests of a flow are among the arrivals or calls. */
  readonly includes: (flow: FlowId) => boolean
}

/** What a limit counts, one by one. [L1] [L7] [L8] */
export function countsOf(limit: Limit, place: Place, network: Network): readonly Count[] {
  const share = limit.kind === 'hot-partition' ? shareOf(limit) : 1
  return termsOf(limit, place).flatMap((term) => countsOfTerm(term, share, place, network))
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
  const { driver, growsWith, coefficient = 1, constant } = term
  const weight = { coefficient: coefficient * share, growsWith, includes: countedIn(term) }
  if (constant !== undefined) {
    return [{ what: 'constant', at: -1, ...weight, coefficient: weight.coefficient * constant }]
  }
  if (driver !== undefined) return [{ what: 'driver', at: -1, driver, ...weight }]
  if (term.instancesOf !== undefined) {
    return numbered(network.componentAt, term.instancesOf).map((at) => ({ what: 'instances', at, ...weight }))
  }
  if (term.connection !== undefined) {
    return numbered(network.connectionAt, term.connection).map((at) => {
      const connection = network.connections[at]
      const includes = (flow: FlowId) =>
        connection !== undefined && carries(connection, flow) && weight.includes(flow)
      return { what: 'calls', at, ...weight, includes }
    })
  }
  const components = term.of === undefined ? place.components : numbered(network.componentAt, term.of)
  return components.map((at) => ({ what: 'arrivals', at, ...weight }))
}

function countedIn({ flows }: Term): (flow: FlowId) => boolean {
  return (flow) => flows === undefined || flows.includes(flow)
}

function numbered(numbers: ReadonlyMap<string, number>, id: string): readonly number[] {
  const at = numbers.get(id)
  return at === undefined ? [] : [at]
}
