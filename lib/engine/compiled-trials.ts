import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import { drawsOf } from './draws.ts'
import { systemFor } from './solutions.ts'
import type { Trial, Trials } from './trial.ts'
import type { UncertainInput } from './uncertain-inputs.ts'

/**
 * Trials by draws that are laid out once: many times as fast as writing values into the board, with the same results.
 * Null for boards on which calls grow or a capacity depends on the load. [S5] [C3]
 */
export function compiledTrials(
  board: Board,
  inputs: readonly UncertainInput[],
  { down = [], flow }: Question,
  at: number,
): Trials | null {
  const paths = inputs.map(({ path }) => path)
  const draws = drawsOf(board, paths, flow === undefined ? { down } : { down, flow })
  if (draws === null) return null
  const isEndless = systemFor(board, down, flow).traffic.problems.length > 0
  const { limits, solve: draw, brokenAt } = draws

  function solve(values: Float64Array): Trial {
    const first = draw(values)
    const broken = brokenAt(at)
    if (first.isEndless && !isEndless) return { first: 0, leaders: [], broken }
    const leaders = first.limits.subarray(0, first.count).sort()
    return { first: first.multiple, leaders, broken }
  }

  return { inputs, limits, narrow: (least, most) => draws.narrow(least, most, at), solve }
}
