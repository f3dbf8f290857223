/** Something that may be done a few times at once and then once an interval. */
export interface Allowance {
  /** Takes one; false when none is left. */
  take(now: number): boolean
}

/** @param burst how many at once @param intervalMs time after which one more is given back */
export function allowance(burst: number, intervalMs: number): Allowance {
  let left = burst
  let since = 0
  return {
    take(now) {
      const earned = Math.floor((now - since) / intervalMs)
      if (earned > 0) {
        left = Math.min(burst, left + earned)
        since = now
      }
      if (left === 0) return false
      left -= 1
      return true
    },
  }
}
