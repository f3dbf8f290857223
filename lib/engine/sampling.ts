import { normalQuantile } from './normal-quantile.ts'
import { type Coordinate, sobolCoordinate } from './sobol.ts'
import type { Trial, Trials } from './trial.ts'

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
  const { inputs, limits, narrow, solve } = trials
  const coordinates = inputs.map((_, dimension) => sobolCoordinate(dimension, seed))
  const firsts = new Float64Array(samples)
  const firstCounts = new Float64Array(limits.length)
  const brokenCounts = new Float64Array(limits.length)

  function count(number: number, { first, leaders, broken }: Trial): void {
    firsts[number] = first
    for (const place of leaders) firstCounts[place] = (firstCounts[place] ?? 0) + 1 / leaders.length
    for (const place of broken) brokenCounts[place] = (brokenCounts[place] ?? 0) + 1
  }

  const values = Array.from({ length: Math.min(CHUNK, samples) }, () => new Float64Array(inputs.length))
  for (let begin = 0; begin < samples; begin += CHUNK) {
    const drawn = Math.min(samples, begin + CHUNK)
    const chunk = values.slice(0, drawn - begin)
    for (const [i, into] of chunk.entries()) draw(inputs, coordinates, begin + i, into)
    narrow?.(endOf(chunk, Math.min), endOf(chunk, Math.max))
    for (const [i, drawing] of chunk.entries()) count(begin + i, solve(drawing))
    yield { drawn, firsts: firsts.subarray(0, drawn), firstCounts, brokenCounts, coordinates }
  }
}

/** Writes the values of all inputs in one draw. */
function draw(
  inputs: Trials['inputs'],
  coordinates: readonly Coordinate[],
  number: number,
  values: Float64Array,
): void {
  for (let index = 0; index < values.length; index++) {
    const z = normalQuantile(coordinates[index]?.(number) ?? 0.5)
    values[index] = inputs[index]?.distribution.valueAt(z) ?? 0
  }
}

/** Of each input the least or the greatest value of a chunk. */
function endOf(chunk: readonly Float64Array[], further: (a: number, b: number) => number): Float64Array {
  const [end = new Float64Array(), ...others] = chunk
  const found = end.slice()
  for (const values of others) {
    for (let i = 0; i < found.length; i++) found[i] = further(found[i] ?? 0, values[i] ?? 0)
  }
  return found
}
