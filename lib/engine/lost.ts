import type { Board } from '#lib/model/board.ts'
import type { ComponentId, DomainId, FlowId } from '#lib/model/id.ts'
import type { Loss } from '#lib/model/loss.ts'
import { admissionOf } from './admission.ts'
import { admissionLimitsOf } from './admission-limits.ts'
import { loadAt } from './basis.ts'
import { capacityAt } from './capacity.ts'
import { demandOf } from './demand.ts'
import { shareOf } from './gates.ts'
import type { SolvedLimit } from './solved-limit.ts'
import { successOf } from './success.ts'
import type { System } from './system.ts'
import { type Ways, waysOf } from './ways.ts'

/** A board solved with some domains down, and whole. */
export interface Losing {
  readonly board: Board
  readonly down: readonly DomainId[]
  readonly system: System
  readonly whole: System
}

/** What part of the requests fails at each of these multiples. [F1]–[F6] */
export function lossesOf(losing: Losing, multiples: readonly number[]): readonly Loss[] {
  return [...new Set(multiples)].map((multiple) => lossOf(losing, multiple))
}

function lossOf(losing: Losing, multiple: number): Loss {
  const { board, system, down } = losing
  const ways = waysOf(board, system, down)
  const limits = admissionLimitsOf(board, system.network, ways.standing.drawn)
  const demand = demandOf(board, system, ways, multiple)
  const admission = admissionOf(system, ways, demand, limits, multiple)
  const success = successOf(system.network, ways, demand, admission)
  const flows: Record<FlowId, number> = {}
  let [asked, failed] = [0, 0]
  for (const [flow, { id }] of board.flows.entries()) {
    const rate = demand.rates[flow]
    if (rate === undefined || rate === null) continue
    const lost = Math.min(1, Math.max(0, 1 - (success[flow] ?? 1)))
    flows[id] = lost
    asked += rate
    failed += rate * lost
  }
  const fraction = asked === 0 ? 0 : failed / asked
  return { at: multiple, fraction, flows, steps: stepsOf(losing, ways, admission.short, multiple) }
}

/**
 * Who is short, step by step: first who has nothing left or too little for the requests that it had before the loss,
 * then who has too little for the requests that come its way since. [F6]
 */
function stepsOf(
  { system, whole }: Losing,
  { standing }: Ways,
  short: readonly SolvedLimit[],
  multiple: number,
): Loss['steps'] {
  const first = new Set<ComponentId | DomainId>()
  const then = new Set<ComponentId | DomainId>()
  for (const [index, { id }] of system.network.components.entries()) {
    if (standing.up[index] === 0 && isVisited(whole, index)) first.add(id)
  }
  const carried = new Map(short.map(({ limit, capacity }) => [limit, capacityAt(capacity, multiple)]))
  for (const { holder, limit, load } of whole.limits) {
    const capacity = carried.get(limit)
    if (capacity === undefined) continue
    const isShort = shareOf(loadAt(whole.basis, load, multiple), capacity) < 1
    const step = isShort ? first : then
    step.add(holder)
  }
  return [[...first], [...then].filter((holder) => !first.has(holder))].filter((step) => step.length > 0)
}

function isVisited({ traffic }: System, component: number): boolean {
  return traffic.total.some(({ perSecond }) => (perSecond[component] ?? 0) > 0)
}
