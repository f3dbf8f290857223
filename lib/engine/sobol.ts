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
  const directions = directionsOf(dimension % TABLED)
  const order = seedOf(seed, -1 - Math.floor(dimension / TABLED))
  const scrambling = seedOf(seed, dimension)
  return function coordinate(point) {
    let fraction = 0
    let rest = owenScrambled(point, order)
    for (let bit = 0; rest !== 0; bit++, rest >>>= 1) {
      if (rest & 1) fraction ^= directions[bit] ?? 0
    }
    return (owenScrambled(fraction, scrambling) + 0.5) / RANGE
  }
}
