import { valueAt } from '#lib/engine/expansion.ts'
import type { Asked } from '#lib/engine/symptoms.ts'
import type { Frame, System } from '#lib/engine/system.ts'
import type { Board } from '#lib/model/board.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Finding, Severity } from '#lib/model/finding.ts'
import { type Break, isMetBy } from '#lib/model/forecast.ts'
import type { ComponentId, FlowId } from '#lib/model/id.ts'

/** A board with the answer that the rules read. */
export interface Answered {
  readonly frame: Frame
  readonly system: System
  readonly asked: Asked
  readonly at: number
}

/** A drawing with its answer, as the rules see it. */
export interface Drawing extends Answered {
  readonly board: Board
  /** First to break first, without what never breaks. */
  readonly breaks: readonly Break[]
  /** The first break of each component. */
  readonly firstOf: ReadonlyMap<ComponentId, Break>
  /** What carries more at the asked multiple than today. */
  readonly growing: ReadonlySet<ComponentId>
  /** What has to work for a request of the flow under review, or of any. */
  readonly critical: ReadonlySet<ComponentId>
  /** What a request passes, or is, on its way to the first break. */
  readonly towardsFirst: ReadonlySet<ComponentId>
}

/** One kind of trouble, and where the drawing has it. */
export type Rule = (drawing: Drawing) => readonly Finding[]

export function drawingOf(answered: Answered, all: readonly Break[]): Drawing {
  const { frame, system, at } = answered
  const breaks = all.filter(({ multiple }) => multiple !== null)
  const firstOf = new Map<ComponentId, Break>()
  for (const row of breaks.toReversed())
    if (row.domain !== true) firstOf.set(row.component as ComponentId, row) // not a domain
  return {
    ...answered,
    board: frame.board,
    breaks,
    firstOf,
    growing: growingComponents(system, all, at),
    critical: criticalComponents(frame.board, system),
    towardsFirst: leadingTo(
      breaks.filter(({ rank, domain }) => rank === 1 && domain !== true),
      system,
    ),
  }
}

/** How bad it is that something breaks there: high in the first half of the way to the asked multiple, in orders of magnitude. */
export function severityOf(first: Break | undefined, at: number): Severity {
  if (first === undefined || !isMetBy(first, at)) return 'low'
  return (first.multiple ?? Infinity) <= Math.sqrt(at) ? 'high' : 'medium'
}

/** Whether requests of a flow, or of any, use a connection. */
export function isUsed({ flows, calls }: Connection, flow?: FlowId): boolean {
  return (
    calls !== 0 && (flows === undefined || (flow === undefined ? flows.length > 0 : flows.includes(flow)))
  )
}

function growingComponents(
  { network, traffic }: System,
  breaks: readonly Break[],
  at: number,
): ReadonlySet<ComponentId> {
  const grown = new Set<ComponentId>()
  const growths = traffic.total.map(({ perSecond, growth }) => ({
    perSecond,
    gained: valueAt(growth, at) - valueAt(growth, 1),
  }))
  for (const [index, { id }] of network.components.entries()) {
    const gained = growths.reduce((sum, row) => sum + (row.perSecond[index] ?? 0) * row.gained, 0)
    if (gained > 0) grown.add(id)
  }
  for (const { component, domain, load, loadToday } of breaks) {
    if (domain !== true && load > loadToday) grown.add(component as ComponentId) // not a domain
  }
  return grown
}

function criticalComponents({ flows, scenario }: Board, { network }: System): ReadonlySet<ComponentId> {
  const reviewed = flows.filter(({ id }) => scenario.flow === undefined || scenario.flow === id)
  const critical = new Set<ComponentId>()
  for (const { id, entry } of reviewed) {
    const waited = network.connections.filter(
      (row) => row.mode !== 'async' && row.critical !== false && isUsed(row, id),
    )
    for (const component of reached(entry, waited)) critical.add(component)
  }
  return critical
}

function reached(entry: ComponentId, connections: readonly Connection[]): ReadonlySet<ComponentId> {
  const next = new Map<ComponentId, ComponentId[]>()
  for (const { from, to } of connections) next.set(from, [...(next.get(from) ?? []), to])
  const seen = new Set([entry])
  for (const id of seen) for (const to of next.get(id) ?? []) seen.add(to)
  return seen
}

function leadingTo(breaks: readonly Break[], { network }: System): ReadonlySet<ComponentId> {
  const callers = new Map<ComponentId, ComponentId[]>()
  for (const row of network.connections) {
    if (isUsed(row)) callers.set(row.to, [...(callers.get(row.to) ?? []), row.from])
  }
  const seen = new Set(breaks.map(({ component }) => component as ComponentId)) // domains are filtered out
  for (const id of seen) for (const from of callers.get(id) ?? []) seen.add(from)
  return seen
}
