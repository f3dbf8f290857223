import type { Board } from '#lib/model/board.ts'
import type { DriverId, FlowId } from '#lib/model/id.ts'
import type { Limit, Term } from '#lib/model/limit.ts'

/** How many flows and limits would be lost without a driver. Tags are not counted: they fall off by themselves. */
export function usesOfDriver(board: Board, driver: DriverId): number {
  const counts = (term: Term) => term.driver === driver || term.growsWith === driver
  const limits = limitsOf(board).filter((limit) => limit.driver === driver || limit.terms?.some(counts))
  return board.flows.filter((flow) => flow.driver === driver).length + limits.length
}

/** How many limits would be lost without a flow. */
export function usesOfFlow(board: Board, flow: FlowId): number {
  return limitsOf(board).filter(({ terms }) => terms?.some(({ flows }) => flows?.includes(flow))).length
}

function limitsOf({ components, domains }: Board): readonly Limit[] {
  return [...components, ...domains].flatMap(({ limits }) => limits)
}
