import { type Batch, BINS, binOf, secondsOf } from './observations.ts'

/** A figure from a simulation; the true one is within `halfWidth` with 99.9 % confidence. */
export interface Estimate {
  readonly value: number
  readonly halfWidth: number
}

/** Student's t at 99.95 % for the 31 degrees of freedom that the fewest batches leave; a little wide for more. */
const STUDENT_T = 3.633

/**
 * The ratio of two sums over batches, with the spread of the batches around it. Source: Law, _Simulation Modeling
 * and Analysis_, batch means and ratio estimators.
 */
export function ratio(
  batches: readonly Batch[],
  above: (batch: Batch) => number,
  below: (batch: Batch) => number,
): Estimate {
  const [sumAbove, sumBelow] = [sum(batches, above), sum(batches, below)]
  const value = sumAbove / sumBelow
  const errors = batches.map((batch) => above(batch) - value * below(batch))
  const squares = errors.reduce((total, error) => total + error ** 2, 0)
  const count = batches.length
  const deviation = Math.sqrt((squares * count) / (count - 1)) * lengthening(errors, squares)
  return { value, halfWidth: (STUDENT_T * deviation) / sumBelow }
}

/** How much wider the interval is because neighbouring batches are alike, where runs are short for their queues. */
function lengthening(errors: readonly number[], squares: number): number {
  const products = errors.reduce((total, error, index) => total + error * (errors[index + 1] ?? 0), 0)
  const alike = squares === 0 ? 0 : Math.max(0, products / squares)
  return Math.sqrt((1 + alike) / (1 - alike))
}

/** What this share of a flow's responses does not exceed; its interval is that of the share (Woodruff 1952). */
export function percentile(batches: readonly Batch[], flow: number, share: number): Estimate {
  const total = new Float64Array(BINS)
  for (const { responses } of batches) {
    for (let bin = 0; bin < BINS; bin++) total[bin] = (total[bin] ?? 0) + (responses[flow * BINS + bin] ?? 0)
  }
  const value = quantile(total, share)
  const bin = binOf(value)
  const { halfWidth } = ratio(
    batches,
    ({ responses }) => span(responses, flow * BINS, flow * BINS + bin + 1),
    ({ answered }) => answered[flow] ?? 0,
  )
  const [low, high] = [quantile(total, share - halfWidth), quantile(total, share + halfWidth)]
  return { value, halfWidth: Math.max(high - value, value - low) }
}

function quantile(counts: Float64Array, share: number): number {
  const wanted = share * span(counts, 0, BINS)
  let seen = 0
  for (let bin = 0; bin < BINS; bin++) {
    seen += counts[bin] ?? 0
    if (seen >= wanted && seen > 0) return secondsOf(bin)
  }
  return Infinity
}

function span(list: Float64Array, from: number, to: number): number {
  let total = 0
  for (let index = from; index < to; index++) total += list[index] ?? 0
  return total
}

function sum(batches: readonly Batch[], of: (batch: Batch) => number): number {
  return batches.reduce((total, batch) => total + of(batch), 0)
}
