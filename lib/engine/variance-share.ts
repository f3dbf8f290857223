import type { Coordinate } from './sobol.ts'

/** Outcomes that spread less than a tie are one: what is left is rounding. [O1] */
const NOISE = 1e-18

/**
 * The first-order share of an input in the variance of the outcomes: Var(E[Y | X]) / Var(Y), from the means of √n
 * slices of the input, with what chance alone would give taken off; between 0 and 1. It asks for no linearity, so it
 * stays right where the first break changes from one limit to another. Source: Pearson's correlation ratio, corrected
 * by Kelley 1935. [S8]
 */
export function varianceShare(outcomes: Float64Array, coordinate: Coordinate): number {
  const count = outcomes.length
  const slices = Math.floor(Math.sqrt(count))
  const sums = new Float64Array(slices)
  const counts = new Float64Array(slices)
  const mean = meanOf(outcomes)
  let total = 0
  for (let draw = 0; draw < count; draw++) {
    const outcome = outcomes[draw] ?? 0
    const slice = Math.floor(coordinate(draw) * slices)
    sums[slice] = (sums[slice] ?? 0) + outcome - mean
    counts[slice] = (counts[slice] ?? 0) + 1
    total += (outcome - mean) ** 2
  }
  if (total <= NOISE * count || count <= slices) return 0
  const between = sums.reduce(
    (sum, value, slice) => sum + (value * value) / Math.max(1, counts[slice] ?? 0),
    0,
  )
  const within = (total - between) / (count - slices)
  return Math.min(1, Math.max(0, (between - within * (slices - 1)) / total))
}

function meanOf(numbers: Float64Array): number {
  let sum = 0
  for (let i = 0; i < numbers.length; i++) sum += numbers[i] ?? 0
  return sum / numbers.length
}
