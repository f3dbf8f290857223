import type { Board } from '#lib/model/board.ts'
import { quantitiesOf } from '#lib/model/board-quantities.ts'
import { medianOf, type Source, sourceOf, uncertaintyOf } from '#lib/model/quantity.ts'
import { type Distribution, distributionOf } from './distribution.ts'

/** A quantity with a range: drawn once a trial, wherever on the board it counts. [S4] */
export interface UncertainInput {
  readonly path: string
  readonly source: Source
  /** The number that is computed with when nothing is drawn. */
  readonly median: number
  readonly distribution: Distribution
}

/** The quantities with a range, by path, so that the order of rows does not change what is drawn. [S4] */
export function uncertainInputs(board: Board): readonly UncertainInput[] {
  return quantitiesOf(board)
    .flatMap(({ path, quantity, bound }): readonly UncertainInput[] => {
      const range = uncertaintyOf(quantity)
      const median = medianOf(quantity, bound)
      if (range === null || median === null || range.low === range.high) return []
      return [{ path, source: sourceOf(quantity), median, distribution: distributionOf(range, bound) }]
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
