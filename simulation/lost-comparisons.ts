import type { Board } from '#lib/model/board.ts'
import { firstMultiple, lostAt } from './engine-answers.ts'
import { type Effort, failedShare, observed } from './observed.ts'
import { offered } from './offered.ts'
import { type Plan, planOf } from './plan.ts'
import type { Comparison } from './verdict.ts'

/** The share of requests that fails with each zone down, and with all up and too much to do. */
export function lostComparisons(board: Board, seed: number, effort: Effort): readonly Comparison[] {
  const first = firstMultiple(board)
  const down = board.domains.map(({ id }) => lostComparison(board, seed, effort, 0.9 * first, id))
  return [lostComparison(board, seed, effort, 1.3 * first), ...down]
}

function lostComparison(
  board: Board,
  seed: number,
  { events }: Effort,
  multiple: number,
  down?: string,
): Comparison {
  const plan = planOf(board, { multiple, turnsAwayAtRandom: true, ...(down !== undefined && { down }) })
  const effort = { events: events * Math.max(1, (mostVisits(plan) / FEW_VISITS) ** 2) }
  const batches = observed(plan, seed, effort, (seen) => failedShare(seen).halfWidth < 0.002)
  return {
    check: 'lost share',
    seed,
    where: `${down ?? 'all up'} at ${multiple.toPrecision(4)}x`,
    expected: lostAt(board, multiple, down),
    found: failedShare(batches),
    tolerance: 0.005,
    isOutright: true,
  }
}

/**
 * What is turned away comes to stand still as slowly as chance leaves an average. Of requests that call something n
 * times it spares about n²/2 times the variance that is left, so they need n² times the events.
 */
const FEW_VISITS = 4

/** How often a request comes to the station that it comes to most. */
function mostVisits(plan: Plan): number {
  const rates = offered(plan) ?? []
  const visits = Array.from(rates, (rate, place) => {
    const { perSecond = 0 } = plan.flows[place % plan.flows.length] ?? {}
    return perSecond === 0 ? 0 : rate / perSecond
  })
  return Math.max(0, ...visits)
}
