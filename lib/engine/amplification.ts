/**
 * Attempts per call when each attempt fails with this probability and up to `retries` more are made:
 * A(p, r) = 1 + p + … + p^r, with a retry budget b at most 1 + b. [T4]
 */
export function amplification(failureRatio: number, retries: number, budget = Infinity): number {
  const attempts = failureRatio === 1 ? retries + 1 : (1 - failureRatio ** (retries + 1)) / (1 - failureRatio)
  return Math.min(attempts, 1 + budget)
}
