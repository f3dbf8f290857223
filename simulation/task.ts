import { exactComparisons, generalComparisons } from './comparisons.ts'
import { covered } from './coverage.ts'
import type { Effort } from './observed.ts'
import type { Comparison } from './verdict.ts'

/** What a thread is given to do. */
export type Task =
  | { readonly kind: 'exact' | 'general'; readonly seed: number; readonly effort: Effort }
  | { readonly kind: 'coverage'; readonly seed: number; readonly boards: number }

/** What comes of it; a number of boards is null where the engine gives no interval. */
export interface Outcome {
  readonly task: Task
  readonly comparisons: readonly Comparison[]
  readonly covered?: number | null
}

export function outcomeOf(task: Task): Outcome {
  switch (task.kind) {
    case 'exact':
      return { task, comparisons: exactComparisons(task.seed, task.effort) }
    case 'general':
      return { task, comparisons: generalComparisons(task.seed, task.effort) }
    case 'coverage':
      return { task, comparisons: [], covered: covered(task.seed, task.boards) }
  }
}

/** How often the truth was in the interval, as one comparison; nothing where no boards were asked for. */
export function coverageOf(outcomes: readonly Outcome[]): readonly Comparison[] {
  const parts = outcomes.flatMap(({ task, covered }) => (task.kind === 'coverage' ? [{ task, covered }] : []))
  const [first] = parts
  if (first === undefined) return []
  const boards = parts.reduce((sum, { task }) => sum + task.boards, 0)
  const inside = parts.reduce((sum, part) => sum + (part.covered ?? 0), 0)
  const isThere = parts.every((part) => typeof part.covered === 'number')
  const value = inside / boards
  const halfWidth = 3.29 * Math.sqrt((value * (1 - value)) / boards)
  return [
    {
      check: 'truth in the 90 % interval',
      seed: first.task.seed,
      where: `${boards} boards`,
      expected: isThere ? 0.9 : null,
      found: { value, halfWidth },
      tolerance: 0.02,
      isOutright: true,
    },
  ]
}
