/** What is wrong with a board, as the codes of the board format; the sentences are in `lib/language`. */
export type ProblemCode =
  | 'E_FORMAT'
  | 'E_SYNTAX'
  | 'E_TOO_LARGE'
  | 'E_ID'
  | 'E_DUPLICATE'
  | 'E_NO_COMPONENT'
  | 'E_NO_REFERENCE'
  | 'E_TYPE'
  | 'E_NOT_FINITE'
  | 'E_NEGATIVE'
  | 'E_NEGATIVE_CALLS'
  | 'E_POSITIVE'
  | 'E_INTEGER'
  | 'E_RANGE_0_1'
  | 'E_RANGE_ORDER'
  | 'E_LOGNORMAL_POSITIVE'
  | 'E_CURVE'
  | 'E_CURVE_X'
  | 'E_N0_GT_1'
  | 'E_UNSTABLE_CYCLE'
  | 'E_DOMAIN_CYCLE'
  | 'W_NON_MONOTONE'
  | 'W_EXTRAPOLATED'
  | 'W_UNREACHABLE'
  | 'W_K_GT_N'
  | 'W_NEEDS_GROWTH'
  | 'W_CYCLE'
  | 'W_NO_SERVICE'
  | 'W_UNKNOWN_KEY'
  | 'W_NOT_COMPUTED'

/**
 * One thing that is wrong, and where: `path` addresses list items by id (`components/api/limits/rps/capacity`).
 * `detail` is what was found there or what was missed, as short plain text.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly path: string
  readonly detail?: string
}

/** Warnings leave the answer standing; errors took something out of it. */
export function isWarning(problem: Problem): boolean {
  return problem.code.startsWith('W_')
}
