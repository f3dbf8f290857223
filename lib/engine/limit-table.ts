import type { Limit } from '#lib/model/limit.ts'
import type { BreakingMultiples } from './breaking-multiple.ts'
import type { StandingLimit } from './held-limits.ts'
import type { LoadRows } from './load-rows.ts'
import { type Difference, isEqual, renewed } from './same.ts'

/** All limits that can be computed, as columns. */
export interface LimitTable {
  readonly rows: readonly StandingLimit[]
  readonly loads: LoadRows
  /** threshold × capacity */
  readonly most: Float64Array
  /** ∞ = never. */
  readonly multiples: Float64Array
  /** Whether what some limit can carry depends on the multiple. */
  readonly moves: boolean
  readonly finder: BreakingMultiples
}

/**
 * Finds where each limit is met; rows whose numbers are those of an earlier table are not asked again. `changed` says
 * where the rows differ from those of the earlier table. [R1]
 */
export function limitTable(
  rows: readonly StandingLimit[],
  loads: LoadRows,
  finder: BreakingMultiples,
  earlier: LimitTable | undefined,
  changed: Difference,
): LimitTable {
  const most = renewed(earlier?.most ?? new Float64Array(), changed, (row) => mostOf(rows[row]))
  const like = earlier?.finder === finder ? earlier : undefined
  const isSameLoad = like?.loads === loads && changed.shift === 0
  const multiples = isSameLoad ? like.multiples.slice() : new Float64Array(rows.length)
  const [first, last] = isSameLoad ? [changed.start, changed.end] : [0, rows.length]
  for (let row = first; row < last; row++) {
    const isKnown = like !== undefined && like.most[row] === most[row] && isSameRow(like.loads, loads, row)
    multiples[row] = isKnown ? (like.multiples[row] ?? 0) : finder.multipleOf(loads, row, most[row] ?? 0)
  }
  return { rows, loads, most, multiples, moves: false, finder }
}

function mostOf(row: StandingLimit | undefined): number {
  return row === undefined ? 0 : (row.limit.threshold ?? 1) * row.capacity.value
}

function isSameRow(before: LoadRows, after: LoadRows, row: number): boolean {
  if (before === after) return true
  const [begin, end] = [after.start[row] ?? 0, after.start[row + 1] ?? 0]
  const shift = begin - (before.start[row] ?? 0)
  if ((before.start[row + 1] ?? 0) + shift !== end) return false
  for (let i = begin; i < end; i++) {
    if (before.places[i - shift] !== after.places[i]) return false
    if (before.coefficients[i - shift] !== after.coefficients[i]) return false
  }
  return true
}

/** The fields of a limit that its load is made of; the others say what it can carry. */
const loadFields: readonly (keyof Limit)[] = [
  'id',
  'kind',
  'terms',
  'from',
  'poolPerInstance',
  'keys',
  'zipfExponent',
  'partitions',
  'largestShare',
]

/** Whether limits that changed count the same things, one by one. */
export function countTheSame(
  before: readonly StandingLimit[],
  after: readonly StandingLimit[],
  { start, end, shift }: Difference,
): boolean {
  if (shift !== 0) return false
  for (let i = start; i < end; i++) {
    const [was, is] = [before[i], after[i]]
    if (was === is || was === undefined || is === undefined) continue
    const isSame =
      isEqual(was.place, is.place) && loadFields.every((field) => isEqual(was.limit[field], is.limit[field]))
    if (!isSame) return false
  }
  return true
}
