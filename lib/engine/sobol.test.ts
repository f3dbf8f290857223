import fc from 'fast-check'
import { expect, test } from 'vitest'
import { owenScrambled } from './owen-scrambling.ts'
import { sobolCoordinate } from './sobol.ts'
import { directionsOf } from './sobol-directions.ts'

// The first numbers of new-joe-kuo-6, carried on by its recurrence.
test.each([
  [0, [1, 1, 1, 1, 1]],
  [1, [1, 3, 5, 15, 17]],
  [2, [1, 3, 3, 9, 29]],
  [3, [1, 3, 1, 5, 31]],
])('[S2] dimension %d has the directions %j', (dimension, odd) => {
  const directions = directionsOf(dimension)

  expect(odd.map((_, bit) => (directions[bit] ?? 0) / 2 ** (31 - bit))).toEqual(odd)
})

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

test('[S3] each of 2^k slices gets one of 2^k points', () => {
  fc.assert(
    fc.property(seeds, fc.nat(200), fc.constantFrom(16, 256, 1024), (seed, dimension, points) => {
      const coordinate = sobolCoordinate(dimension, seed)
      const slices = Array.from({ length: points }, (_, point) => Math.floor(coordinate(point) * points))

      expect(new Set(slices).size).toBe(points)
    }),
    { numRuns: 30 },
  )
})

test('[S3] the first two dimensions fill every elementary box', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 8 }), (seed, bits) => {
      const [x, y] = [sobolCoordinate(0, seed), sobolCoordinate(1, seed)]
      const [columns, rows] = [2 ** bits, 2 ** (8 - bits)]
      const boxes = Array.from(
        { length: 256 },
        (_, point) => Math.floor(x(point) * columns) * rows + Math.floor(y(point) * rows),
      )

      expect(new Set(boxes).size).toBe(256)
    }),
    { numRuns: 30 },
  )
})

test('[S3] scrambling turns a bit by the bits above it alone', () => {
  fc.assert(
    fc.property(seeds, seeds, seeds, fc.integer({ min: 1, max: 31 }), (a, b, seed, bits) => {
      const low = 2 ** (32 - bits)
      const sameAbove = Math.floor(a / low) * low + (b % low)

      expect(Math.floor(owenScrambled(sameAbove, seed) / low)).toBe(Math.floor(owenScrambled(a, seed) / low))
    }),
  )
})

test('[S3] another seed gives other points, the same seed the same', () => {
  const points = (seed: number) => Array.from({ length: 8 }, (_, point) => sobolCoordinate(3, seed)(point))

  expect(points(1)).toEqual(points(1))
  expect(points(1)).not.toEqual(points(2))
})

test('[S3] no two dimensions run together', () => {
  const dimensions = Array.from({ length: 70 }, (_, dimension) => sobolCoordinate(dimension, 1))
  const columns = dimensions.map((at) => Array.from({ length: 1024 }, (_, point) => at(point) - 0.5))

  for (const [i, a] of columns.entries()) {
    for (const b of columns.slice(i + 1)) {
      const correlation = (12 / 1024) * a.reduce((sum, value, point) => sum + value * (b[point] ?? 0), 0)
      expect(Math.abs(correlation)).toBeLessThan(0.15)
    }
  }
})
