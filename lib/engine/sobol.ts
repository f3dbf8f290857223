import { owenScrambled, seedOf } from './owen-scrambling.ts'
import { directionsOf, TABLED } from './sobol-directions.ts'

/** A coordinate in (0, 1) of each point of a sequence, by the number of the point from 0. */
export type Coordinate = (point: number) => number

const RANGE = 2 ** 32

/**
 * One dimension of a scrambled Sobol sequence. The first 2^k points of any dimensions below 64 are evenly spread
 * together; each further block of 64 dimensions uses the same directions with its points in another, equally even,
 * order. The same seed gives the same points, and a prefix is the smaller sample. [S2] [S3]
 */
export function sobolCoordinate(dimension: number, seed: number): Coordinate {
  const nibbles = nibblesOf(directionsOf(dimension % TABLED))
  const order = seedOf(seed, -1 - Math.floor(dimension / TABLED))
  const scrambling = seedOf(seed, dimension)
  return function coordinate(point) {
    let fraction = 0
    let rest = owenScrambled(point, order)
    for (let first = 0; rest !== 0; first += 16, rest >>>= 4) fraction ^= nibbles[first + (rest & 15)] ?? 0
    return (owenScrambled(fraction, scrambling) + 0.5) / RANGE
  }
}

const known = new WeakMap<ArrayLike<number>, Int32Array>()

/** The directions of four bits at once: what each of their sixteen values turns, the lowest four bits first. */
function nibblesOf(directions: ArrayLike<number> & object): Int32Array {
  const nibbles =
    known.get(directions) ??
    Int32Array.from({ length: 8 * 16 }, (_, at) => {
      let fraction = 0
      for (let bit = 0; bit < 4; bit++) {
        if (at & (1 << bit)) fraction ^= directions[4 * (at >> 4) + bit] ?? 0
      }
      return fraction
    })
  known.set(directions, nibbles)
  return nibbles
}
