import type { Board } from '#lib/model/board.ts'
import { firstMultiple, lostAt } from './engine-answers.ts'
import { type Effort, failedShare, observed } from './observed.ts'
import { type Call, type Plan, planOf } from './plan.ts'
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
    check: missesCallOften(plan) ? 'lost share, several calls on a miss' : 'lost share',
    seed,
    where: `${down ?? 'all up'} at ${multiple.toPrecision(4)}x`,
    expected: lostAt(board, multiple, down),
    found: failedShare(batches),
    tolerance: 0.005,
    isOutright: true,
  }
}

/** Whether some cache makes more than one call that matters for a miss: they fail together or not at all. */
function missesCallOften({ stations }: Plan): boolean {
  return stations.some(({ hitRatio, calls }) => hitRatio > 0 && calls.some((list) => onMissCalls(list) > 1))
}

function onMissCalls(calls: readonly Call[]): number {
  const counted = calls.filter(({ onMiss, critical }) => onMiss && critical)
  return counted.reduce((sum, { calls }) => sum + Math.ceil(calls), 0)
}
