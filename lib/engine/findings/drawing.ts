import { valueAt } from '#lib/engine/expansion.ts'
import type { Frame } from '#lib/engine/frame.ts'
import type { Asked } from '#lib/engine/symptoms.ts'
import type { System } from '#lib/engine/system.ts'
import type { Board } from '#lib/model/board.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Finding, Severity } from '#lib/model/finding.ts'
import { type Break, isMetBy } from '#lib/model/forecast.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { type Calls, callsOf, isUsed, leadingTo, reachedFrom } from './calls.ts'

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
  readonly calls: Calls
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
  const calls = callsOf(system.network.connections)
  const breaks = all.filter(({ multiple }) => multiple !== null)
  const firstOf = new Map<ComponentId, Break>()
  for (const row of breaks.toReversed())
    if (row.domain !== true) firstOf.set(row.component as ComponentId, row) // not a domain
  const first = [...firstOf].flatMap(([id, { rank }]) => (rank === 1 ? [id] : []))
  return {
    ...answered,
    board: frame.board,
    calls,
    breaks,
    firstOf,
    growing: growingComponents(system, all, at),
    critical: criticalComponents(frame.board, calls),
    towardsFirst: leadingTo(first, calls),
  }
}

/** How bad it is that something breaks there: high in the first half of the way to the asked multiple, in orders of magnitude. */
export function severityOf(first: Break | undefined, at: number): Severity {
  if (first === undefined || !isMetBy(first, at)) return 'low'
  return (first.multiple ?? Infinity) <= Math.sqrt(at) ? 'high' : 'medium'
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

function criticalComponents({ flows, scenario }: Board, calls: Calls): ReadonlySet<ComponentId> {
  const critical = new Set<ComponentId>()
  for (const { id, entry } of flows) {
    if (scenario.flow !== undefined && scenario.flow !== id) continue
    const isWaitedFor = (row: Connection) => row.mode !== 'async' && row.critical !== false && isUsed(row, id)
    for (const component of reachedFrom(entry, calls, isWaitedFor)) critical.add(component)
  }
  return critical
}
