import { normalQuantile } from './normal-quantile.ts'
import { type Coordinate, sobolCoordinate } from './sobol.ts'
import type { Trials } from './trial.ts'

/** What came of the draws so far. */
export interface Sample {
  readonly drawn: number
  /** The multiple of the first break of each draw; ∞ = never. */
  readonly firsts: Float64Array
  /** In how many draws each limit was the first; two that are first together count half each. [S6] */
  readonly firstCounts: Float64Array
  /** In how many draws each limit is over at the multiple asked about. */
  readonly brokenCounts: Float64Array
  /** Where in (0, 1) each input stood, by draw. */
  readonly coordinates: readonly Coordinate[]
}

/** So many draws are made between two chances to stop. */
const CHUNK = 256

/** Draws all inputs `samples` times, a chunk at a time. The first n draws do not depend on how many follow. [S3] [S6] */
export function* sampled(trials: Trials, samples: number, seed: number): Generator<Sample> {
  const { inputs, limits, solve } = trials
  const coordinates = inputs.map((_, dimension) => sobolCoordinate(dimension, seed))
  const values = new Float64Array(inputs.length)
  const firsts = new Float64Array(samples)
  const firstCounts = new Float64Array(limits.length)
  const brokenCounts = new Float64Array(limits.length)
  for (let draw = 0; draw < samples; draw++) {
    for (const [index, { distribution }] of inputs.entries()) {
      values[index] = distribution.valueAt(normalQuantile(coordinates[index]?.(draw) ?? 0.5))
    }
    const { first, leaders, broken } = solve(values)
    firsts[draw] = first
    for (const place of leaders) firstCounts[place] = (firstCounts[place] ?? 0) + 1 / leaders.length
    for (const place of broken) brokenCounts[place] = (brokenCounts[place] ?? 0) + 1
    const drawn = draw + 1
    if (drawn % CHUNK === 0 || drawn === samples)
      yield { drawn, firsts: firsts.subarray(0, drawn), firstCounts, brokenCounts, coordinates }
  }
}
