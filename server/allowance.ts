/** Something that may be done a few times at once and then once an interval. */
export interface Allowance {
  /** Takes one or more; false when so many are not left. */
  take(now: number, amount?: number): boolean
}

/** @param burst how many at once @param intervalMs time after which one more is given back */
export function allowance(burst: number, intervalMs: number): Allowance {
  let left = burst
  let since = 0
  return {
    take(now, amount = 1) {
      const earned = Math.floor((now - since) / intervalMs)
      if (earned > 0) {
        left = Math.min(burst, left + earned)
        since = now
      }
      if (left < amount) return false
      left -= amount
      return true
    },
  }
}
