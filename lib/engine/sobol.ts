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
  return (point) => (owenScrambled(fractionOf(nibbles, placeInOrder(point, order)), scrambling) + 0.5) / RANGE
}

let [latestPoint, latestOrder, latestPlace] = [-1, -1, 0]

/** Where a point stands in the order of its block, which mostly is asked for by one dimension after the other. */
function placeInOrder(point: number, order: number): number {
  if (latestPoint !== point || latestOrder !== order) {
    latestPoint = point
    latestOrder = order
    latestPlace = owenScrambled(point, order)
  }
  return latestPlace
}

/** All directions that the bits of a place turn, four bits at a time. */
function fractionOf(nibbles: Int32Array, place: number): number {
  return (
    (nibbles[place & 15] ?? 0) ^
    (nibbles[16 + ((place >>> 4) & 15)] ?? 0) ^
    (nibbles[32 + ((place >>> 8) & 15)] ?? 0) ^
    (nibbles[48 + ((place >>> 12) & 15)] ?? 0) ^
    (nibbles[64 + ((place >>> 16) & 15)] ?? 0) ^
    (nibbles[80 + ((place >>> 20) & 15)] ?? 0) ^
    (nibbles[96 + ((place >>> 24) & 15)] ?? 0) ^
    (nibbles[112 + (place >>> 28)] ?? 0)
  )
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
