import type { SolvedLimit } from './solved-limit.ts'
import type { UncertainInput } from './uncertain-inputs.ts'

/** Numbers of limits. */
type Limits = readonly number[] | Int32Array

/** What breaks when the inputs have certain values; lists may be overwritten by the next trial. */
export interface Trial {
  /** The multiple of the first break; ∞ = never. */
  readonly first: number
  /** The limits that are met there together, by their place in `limits`; none when nothing breaks. */
  readonly leaders: Limits
  /** The limits that are over at the multiple asked about. */
  readonly broken: Limits
}

/** A board to be solved again and again with other values of its uncertain inputs. */
export interface Trials {
  readonly inputs: readonly UncertainInput[]
  readonly limits: readonly Pick<SolvedLimit, 'holder' | 'isDomain' | 'limit'>[]
  /** May spare work where all values of the next trials are between these; changes no answer. */
  readonly narrow?: (least: Float64Array, most: Float64Array) => void
  readonly solve: (values: Float64Array) => Trial
}

/** Whether one number is above another by more than what counts as equal. [O1] [O3] */
export function isOver(value: number, bound: number): boolean {
  return value > bound * (1 + 1e-9)
}
