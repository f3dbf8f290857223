/**
 * The value below which a share of an ascending sample lies: the middle of each value's share, and straight between
 * two; ∞ as soon as one of the two is. Source: Hazen 1914; type 5 of Hyndman & Fan 1996. [S7]
 */
export function quantile(sorted: Float64Array, share: number): number {
  const place = Math.min(sorted.length - 1, Math.max(0, sorted.length * share - 0.5))
  const below = Math.floor(place)
  const lower = sorted[below] ?? Infinity
  const upper = sorted[Math.ceil(place)] ?? Infinity
  return upper === lower ? lower : lower + (upper - lower) * (place - below)
}
