import type { Bound } from '#lib/model/quantity.ts'
import { normalQuantile } from './normal-quantile.ts'

/** The 95th percentile of the standard normal. */
export const Z95 = normalQuantile(0.95)

/** A number that is not known exactly: normal on the scale of its logarithm, a share's on that of its log-odds. [S1] */
export interface Distribution {
  readonly mu: number
  readonly sigma: number
  /** The value `z` standard deviations above the median. */
  readonly valueAt: (z: number) => number
}

/** The distribution whose 5th and 95th percentiles are the ends of a range. [S1] */
export function distributionOf({ low, high }: { low: number; high: number }, bound: Bound): Distribution {
  const [toScale, fromScale] = bound === 'share' ? [logOdds, share] : [Math.log, Math.exp]
  const mu = (toScale(low) + toScale(high)) / 2
  const sigma = (toScale(high) - toScale(low)) / (2 * Z95)
  return { mu, sigma, valueAt: (z) => fromScale(mu + sigma * z) }
}

function logOdds(p: number): number {
  return Math.log(p / (1 - p))
}

function share(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
