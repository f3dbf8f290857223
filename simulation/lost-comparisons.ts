import type { Board } from '#lib/model/board.ts'
import { firstMultiple, lostAt } from './engine-answers.ts'
import { type Effort, failedShare, observed } from './observed.ts'
import { planOf } from './plan.ts'
import type { Comparison } from './verdict.ts'

/** Long enough that chance turns nobody away where there is capacity for all. */
const ROOM = 200

/** The share of requests that fails with each zone down, and with all up and too much to do. */
export function lostComparisons(board: Board, seed: number, effort: Effort): readonly Comparison[] {
  const first = firstMultiple(board)
  const down = board.domains.map(({ id }) => lostComparison(board, seed, effort, 0.9 * first, id))
  return [lostComparison(board, seed, effort, 1.3 * first), ...down]
}

function lostComparison(
  board: Board,
  seed: number,
  effort: Effort,
  multiple: number,
  down?: string,
): Comparison {
  const plan = planOf(board, {
    multiple,
    room: ROOM,
    turnsAwayEarly: true,
    ...(down !== undefined && { down }),
  })
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
