import type { Board } from '#lib/model/board.ts'
import type { Chain } from '#lib/model/chain.ts'
import type { Break, Question } from '#lib/model/forecast.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'
import type { Limit, Term } from '#lib/model/limit.ts'
import { valueAt } from './expansion.ts'
import { carries, type Network } from './network.ts'
import { frameFor, systemFor } from './solutions.ts'
import { standingOf, targetsOf } from './standing.ts'
import type { System } from './system.ts'

/**
 * The way on which most of a limit's load arrives: the flow with the most requests there, walked back over the
 * connection that carries most of them, to where it enters. Null when no request loads it. [E3]
 */
export function chainTo(board: Board, aBreak: Break, question: Question = {}): Chain | null {
  const { down = [], at = 1 } = question
  const { network } = frameFor(board)
  const way: Way = {
    system: systemFor(board, down, question.flow),
    to: targetsOf(network, standingOf(board, network, down)),
    at,
  }
  const end = busiestEnd(way, endsOf(board, aBreak, network))
  if (end === null) return null
  const start = end.edge === null ? end.component : (network.from[end.edge] ?? 0)
  const edges = [
    ...walkedBack(way, end.flow, start, entryOf(board, end.flow, network)),
    ...(end.edge === null ? [] : [end.edge]),
  ]
  const visited = [...edges.map((edge) => network.from[edge] ?? 0), end.component]
  return {
    flow: end.flow,
    components: visited.flatMap((index) => network.components[index]?.id ?? []),
    connections: edges.flatMap((edge) => network.connections[edge]?.id ?? []),
  }
}

interface Way {
  readonly system: System
  /** Where each connection leads while the lost are lost. */
  readonly to: Int32Array
  readonly at: number
}

/** Something that a limit counts: the requests of a component, or those on one connection to it. */
interface End {
  readonly component: number
  readonly edge: number | null
  readonly weight: number
  readonly flows: readonly FlowId[] | undefined
}

function endsOf(board: Board, { component, domain, limit: id }: Break, network: Network): readonly End[] {
  const holder = [...(domain === true ? board.domains : board.components)].find((row) => row.id === component)
  const limit = holder?.limits.find((row) => row.id === id)
  const own =
    domain === true
      ? (frameFor(board).placed.get(component as DomainId) ?? []).map((placed) => placed.component)
      : [network.componentAt.get(component) ?? 0]
  return termsOf(limit).flatMap((term) => endsOfTerm(term, own, network))
}

/** What a limit counts, the kinds with a load of their own included. */
function termsOf(limit: Limit | undefined): readonly Term[] {
  if (limit?.kind === 'connections' && limit.from !== undefined)
    return [{ instancesOf: limit.from }, ...(limit.terms ?? [])]
  return limit?.terms ?? [{ arrivals: true }]
}

function endsOfTerm(term: Term, own: readonly number[], network: Network): readonly End[] {
  if (term.driver !== undefined || term.constant !== undefined) return []
  const { flows, coefficient: weight = 1 } = term
  if (term.connection !== undefined) {
    const edge = network.connectionAt.get(term.connection)
    return edge === undefined ? [] : [{ component: network.to[edge] ?? 0, edge, weight, flows }]
  }
  const id = term.instancesOf ?? term.of
  const components = id === undefined ? own : [network.componentAt.get(id) ?? 0]
  return components.map((component) => ({ component, edge: null, weight, flows }))
}

/** Where most of the load comes from, and by which flow. */
function busiestEnd({ system, at }: Way, ends: readonly End[]): (End & { readonly flow: FlowId }) | null {
  let busiest: (End & { readonly flow: FlowId }) | null = null
  let most = 0
  for (const end of ends) {
    for (const flow of end.flows ?? system.traffic.streamsOf.keys()) {
      const perSecond =
        end.edge === null ? perSecondAt(system, flow, end.component, at) : callsAt(system, flow, end.edge, at)
      if (end.weight * perSecond <= most) continue
      most = end.weight * perSecond
      busiest = { ...end, flow }
    }
  }
  return busiest
}

function perSecondAt({ traffic }: System, flow: FlowId, component: number, at: number): number {
  const streams = traffic.streamsOf.get(flow) ?? []
  return streams.reduce(
    (sum, { perSecond, growth }) => sum + (perSecond[component] ?? 0) * valueAt(growth, at),
    0,
  )
}

/** Calls per second of a flow on a connection. */
function callsAt(system: System, flow: FlowId, edge: number, at: number): number {
  const { network, traffic, drivers } = system
  const connection = network.connections[edge]
  if (connection === undefined || !carries(connection, flow)) return 0
  const perVisit = (traffic.callsPerVisit[edge] ?? 0) * valueAt(drivers.growthOf(connection.growsWith), at)
  return perVisit === 0 ? 0 : perVisit * perSecondAt(system, flow, network.from[edge] ?? 0, at)
}

function entryOf({ flows }: Board, flow: FlowId, { componentAt }: Network): number {
  return componentAt.get(flows.find(({ id }) => id === flow)?.entry ?? '') ?? -1
}

/** The connections that lead here, first to last, each the one that brings most; a circle is walked once. */
function walkedBack({ system, to, at }: Way, flow: FlowId, end: number, entry: number): readonly number[] {
  const { network } = system
  const seen = new Set([end])
  const edges: number[] = []
  for (const v of seen) {
    let [busiest, most, all] = [-1, 0, 0]
    for (const [edge, target] of to.entries()) {
      if (target !== v) continue
      const calls = callsAt(system, flow, edge, at)
      all += calls
      if (calls > most && !seen.has(network.from[edge] ?? 0)) [busiest, most] = [edge, calls]
    }
    const entering = v === entry ? perSecondAt(system, flow, v, at) - all : 0
    if (busiest < 0 || entering >= most) break
    edges.unshift(busiest)
    seen.add(network.from[busiest] ?? 0)
  }
  return edges
}
