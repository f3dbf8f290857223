/**
 * The share of requests all of whose calls turn out well, when a share of calls does: the whole calls are made surely,
 * and one more with the probability that is left. [F4] [Q7]
 */
export function everyCall(share: number, calls: number): number {
  const whole = Math.floor(calls)
  const rest = calls - whole
  return share ** whole * (1 - rest + rest * share)
}
