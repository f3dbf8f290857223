/**
 * Attempts per call when each attempt fails with this probability and up to `retries` more are made:
 * A(p, r) = 1 + p + … + p^r, with a retry budget b at most 1 + b. [T4]
 */
export function amplification(failureRatio: number, retries: number, budget = Infinity): number {
  // 1 − p^(r+1) without losing digits where almost every attempt fails.
  const attempts =
    failureRatio === 1
      ? retries + 1
      : -Math.expm1((retries + 1) * Math.log(failureRatio)) / (1 - failureRatio)
  return Math.min(attempts, 1 + budget)
}
