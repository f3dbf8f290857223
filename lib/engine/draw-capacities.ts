import { type Cells, mostWith } from './cells.ts'
import type { StandingLimit } from './held-limits.ts'

/** What limits let through while quantities are drawn. */
export interface DrawCapacities {
  /** threshold × capacity of each limit in the draw made last. */
  readonly most: Float64Array
  readonly draw: (cells: Float64Array) => void
}

/** Works out again only the limits that a drawn cell has a part in; `known` are their rows. [C3] */
export function drawCapacities(
  rows: readonly StandingLimit[],
  known: Int32Array,
  { medians, firstLink }: Cells,
  targets: Int32Array,
): DrawCapacities {
  const isDrawn = new Set(targets)
  const most = Float64Array.from(known, (row) => mostOf(row, medians))
  const drawn = Int32Array.from(known.keys()).filter((limit) => hasDrawnLink(known[limit] ?? 0))
  /** What limits with one number let through for each unit of it; NaN for the others. */
  const perUnit = Float64Array.from(drawn, (limit) => mostPerUnit(known[limit] ?? 0))

  function mostOf(row: number, values: Float64Array): number {
    const limit = rows[row]
    return limit === undefined ? 0 : mostWith(limit, values, firstLink[row] ?? 0, firstLink[row + 1] ?? 0)
  }

  function hasDrawnLink(row: number): boolean {
    for (let cell = firstLink[row] ?? 0; cell < (firstLink[row + 1] ?? 0); cell++)
      if (isDrawn.has(cell)) return true
    return false
  }

  function mostPerUnit(row: number): number {
    const [first, limit] = [firstLink[row] ?? 0, rows[row]]
    const isOne = (firstLink[row + 1] ?? 0) === first + 1 && limit?.limit.kind !== 'leader'
    return isOne && limit !== undefined ? mostWith(limit, Float64Array.of(1), 0, 1) : Number.NaN
  }

  function draw(values: Float64Array): void {
    for (let i = 0; i < drawn.length; i++) {
      const limit = drawn[i] ?? 0
      const row = known[limit] ?? 0
      const unit = perUnit[i] ?? 0
      most[limit] = Number.isNaN(unit) ? mostOf(row, values) : unit * (values[firstLink[row] ?? 0] ?? 0)
    }
  }

  return { most, draw }
}
