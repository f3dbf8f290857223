import type { Board } from '#lib/model/board.ts'
import { withValues } from '#lib/model/board-quantities.ts'
import type { Question } from '#lib/model/forecast.ts'
import { loadAt } from './basis.ts'
import { capacityAt } from './capacity.ts'
import { frameOf } from './frame.ts'
import { isTie } from './order.ts'
import { type System, systemOf } from './system.ts'
import { isOver, type Trial, type Trials } from './trial.ts'
import type { UncertainInput } from './uncertain-inputs.ts'

/** Trials that write each value into the board and solve all of it: slow, and right for every board. [S4] */
export function writtenTrials(
  board: Board,
  inputs: readonly UncertainInput[],
  { down = [], flow }: Question,
  at: number,
): Trials {
  const asDrawn = systemOf(frameOf(board), down, flow)
  const isEndless = asDrawn.traffic.problems.length > 0

  function solve(values: Float64Array): Trial {
    const byPath = new Map(inputs.map(({ path }, index) => [path, values[index] ?? 0]))
    const system = systemOf(frameOf(withValues(board, byPath)), down, flow)
    const broken = brokenAt(system, at)
    // A cycle that only these values close breaks at any load, however small. [S5]
    if (!isEndless && system.traffic.problems.length > 0) return { first: 0, leaders: [], broken }
    return { ...firstOf(system), broken }
  }

  return { inputs, limits: asDrawn.limits, solve }
}

function firstOf({ limits }: System): Pick<Trial, 'first' | 'leaders'> {
  const first = limits.reduce((least, { multiple }) => Math.min(least, multiple), Infinity)
  if (first === Infinity) return { first, leaders: [] }
  return { first, leaders: placesWhere(limits, ({ multiple }) => isTie(first, multiple)) }
}

function brokenAt({ basis, limits }: System, at: number): readonly number[] {
  return placesWhere(limits, ({ load, limit, capacity }) =>
    isOver(loadAt(basis, load, at), (limit.threshold ?? 1) * capacityAt(capacity, at)),
  )
}

function placesWhere<Row>(rows: readonly Row[], holds: (row: Row) => boolean): readonly number[] {
  return rows.flatMap((row, place) => (holds(row) ? [place] : []))
}
