import type { Estimate } from './estimate.ts'

/** One answer of the engine beside what happened. */
export interface Comparison {
  readonly check: string
  readonly seed: number
  /** Where on the board, and at which multiple. */
  readonly where: string
  /** The engine's answer; null where it gives none. */
  readonly expected: number | null
  readonly found: Estimate
  /** How far the two may be apart: as a share of the answer, or outright. */
  readonly tolerance: number
  readonly isOutright?: boolean
}

export type Verdict = 'agrees' | 'differs' | 'undecided' | 'not there'

/** How far the engine is from what happened; above 0 where it says more. */
export function errorOf({ expected, found, isOutright }: Comparison): number {
  if (expected === null) return Number.NaN
  if (expected === found.value) return 0
  return isOutright === true ? expected - found.value : expected / found.value - 1
}

/** How much of that may be chance, in the same measure. */
export function chanceOf({ found, isOutright }: Comparison): number {
  return isOutright === true || found.value === 0 ? found.halfWidth : found.halfWidth / found.value
}

/** Differs only where chance cannot explain it; undecided where a difference of twice as much could go unseen. */
export function verdictOf(comparison: Comparison): Verdict {
  if (comparison.expected === null) return 'not there'
  const [error, chance] = [Math.abs(errorOf(comparison)), chanceOf(comparison)]
  if (!(error - chance <= comparison.tolerance)) return 'differs'
  return chance > comparison.tolerance ? 'undecided' : 'agrees'
}
