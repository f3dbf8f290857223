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

/** What came of one chunk of draws. */
export interface Drawn {
  /** The number of its first draw. */
  readonly begin: number
  readonly firsts: Float64Array
  readonly firstCounts: Float64Array
  readonly brokenCounts: Float64Array
}

/** So many draws are made between two chances to stop. */
const CHUNK = 256

/** The numbers at which chunks begin. */
export function chunkBegins(samples: number): readonly number[] {
  return Array.from({ length: Math.ceil(samples / CHUNK) }, (_, chunk) => chunk * CHUNK)
}

/** Draws the chunk that begins at a number; it is the same whatever else is drawn, and where. [S3] [S6] */
export function drawing(trials: Trials, samples: number, seed: number): (begin: number) => Drawn {
  const { inputs, limits, narrow, solve } = trials
  const coordinates = coordinatesOf(inputs, seed)
  const values = Array.from({ length: Math.min(CHUNK, samples) }, () => new Float64Array(inputs.length))

  return (begin) => {
    const chunk = values.slice(0, Math.min(samples - begin, CHUNK))
    const firsts = new Float64Array(chunk.length)
    const firstCounts = new Float64Array(limits.length)
    const brokenCounts = new Float64Array(limits.length)
    for (const [i, into] of chunk.entries()) draw(inputs, coordinates, begin + i, into)
    if (narrow !== undefined) narrow(...endsOf(chunk))
    for (const [i, drawn] of chunk.entries()) {
      const { first, leaders, broken } = solve(drawn)
      firsts[i] = first
      for (const place of leaders) firstCounts[place] = (firstCounts[place] ?? 0) + 1 / leaders.length
      for (const place of broken) brokenCounts[place] = (brokenCounts[place] ?? 0) + 1
    }
    return { begin, firsts, firstCounts, brokenCounts }
  }
}

/** Puts chunks together that come in any order; each yields the samples that are whole with it. */
export function gathering({ inputs, limits }: Trials, samples: number, seed: number) {
  const coordinates = coordinatesOf(inputs, seed)
  const firsts = new Float64Array(samples)
  const firstCounts = new Float64Array(limits.length)
  const brokenCounts = new Float64Array(limits.length)
  const waiting = new Map<number, Drawn>()
  let drawn = 0

  return function* gathered(one: Drawn): Generator<Sample> {
    waiting.set(one.begin, one)
    for (let next = waiting.get(drawn); next !== undefined; next = waiting.get(drawn)) {
      waiting.delete(drawn)
      firsts.set(next.firsts, drawn)
      addTo(firstCounts, next.firstCounts)
      addTo(brokenCounts, next.brokenCounts)
      drawn += next.firsts.length
      yield { drawn, firsts: firsts.subarray(0, drawn), firstCounts, brokenCounts, coordinates }
    }
  }
}

function coordinatesOf(inputs: Trials['inputs'], seed: number): readonly Coordinate[] {
  return inputs.map((_, dimension) => sobolCoordinate(dimension, seed))
}

function addTo(sums: Float64Array, addends: Float64Array): void {
  for (const [i, addend] of addends.entries()) sums[i] = (sums[i] ?? 0) + addend
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

/** Of each input the least and the greatest value of a chunk. */
function endsOf(chunk: readonly Float64Array[]): [least: Float64Array, greatest: Float64Array] {
  const [first = new Float64Array(), ...others] = chunk
  const [least, greatest] = [first.slice(), first.slice()]
  for (const values of others) {
    for (let i = 0; i < least.length; i++) {
      const value = values[i] ?? 0
      if (value < (least[i] ?? 0)) least[i] = value
      if (value > (greatest[i] ?? 0)) greatest[i] = value
    }
  }
  return [least, greatest]
}
