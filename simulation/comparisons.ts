import { firstMultiple } from './engine-answers.ts'
import { fullComparisons, loadComparisons, todayComparisons } from './load-comparisons.ts'
import { lostComparisons } from './lost-comparisons.ts'
import { type Effort, isWithin, meanResponse, observed } from './observed.ts'
import { planOf } from './plan.ts'
import { randomBoard } from './random-board.ts'
import { meanComparisons, meetsItself, percentileComparisons } from './response-comparisons.ts'
import type { Comparison } from './verdict.ts'

/** The engine's answers about a board that it answers exactly, beside what happens there. */
export function exactComparisons(seed: number, effort: Effort): readonly Comparison[] {
  const board = randomBoard(seed, { failing: true })
  const first = firstMultiple(board)
  const [half, most] = [0.5, 0.9].map((share) => {
    const multiple = share * first
    const plan = planOf(board, { multiple })
    const batches = observed(plan, seed, effort, (seen) =>
      plan.flows.every((_, flow) => isWithin(meanResponse(seen, flow), 0.003)),
    )
    return { check: `mean response at ${share} of it`, multiple, batches }
  })
  if (half === undefined || most === undefined) return []
  return [
    ...todayComparisons(board, seed),
    ...loadComparisons(board, seed, most.multiple, most.batches),
    ...fullComparisons(board, seed, effort),
    ...[half, most].flatMap(({ check, multiple, batches }) => [
      ...meanComparisons(board, seed, multiple, batches, () => ({ check, tolerance: 0.01 })),
      ...percentileComparisons(board, seed, multiple, batches),
    ]),
    ...lostComparisons(randomBoard(seed), seed, effort),
  ]
}

/** Mean responses where services are not exponential and calls go out together. */
export function generalComparisons(seed: number, effort: Effort): readonly Comparison[] {
  const board = randomBoard(seed, { general: true })
  const apart = { check: 'mean response, general services', tolerance: 0.15 }
  const together = { check: 'mean response, together in one queue', tolerance: 0.2 }
  return [0.5, 0.9].flatMap((share) => {
    const multiple = share * firstMultiple(board)
    const plan = planOf(board, { multiple })
    const batches = observed(plan, seed, effort, (seen) =>
      plan.flows.every((_, flow) => isWithin(meanResponse(seen, flow), 0.05)),
    )
    return meanComparisons(board, seed, multiple, batches, (flow) =>
      meetsItself(plan, flow) ? together : apart,
    )
  })
}
