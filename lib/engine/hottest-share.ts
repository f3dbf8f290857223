import { harmonic } from './zipf.ts'

/** Below this exponent no single key decides and the spread of the sums over partitions counts too. [L7] */
const FLAT = 0.7

/**
 * The share of the load on the hottest of `partitions` when keys are hashed and their popularity is Zipf's:
 * p₁ + (1−p₁)/N. For flat popularity the larger of that and 1/N + √(2 ln N · Σp² · (1/N)(1−1/N)). [L7]
 */
export function hottestShare(keys: number, exponent: number, partitions: number): number {
  const all = harmonic(keys, exponent)
  const hottestKey = 1 / all
  const skewed = hottestKey + (1 - hottestKey) / partitions
  if (exponent >= FLAT) return skewed
  const squares = harmonic(keys, 2 * exponent) / all ** 2
  const even = 1 / partitions
  const spread = Math.sqrt(2 * Math.log(partitions) * squares * even * (1 - even))
  return Math.min(1, Math.max(skewed, even + spread))
}
