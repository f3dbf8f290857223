import { expect, test } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'
import { sobolCoordinate } from './sobol.ts'
import { varianceShare } from './variance-share.ts'

const DRAWS = 4096
const coordinates = [0, 1, 2].map((dimension) => sobolCoordinate(dimension, 1))

/** The shares of three normal inputs in an outcome. */
function shares(outcome: (a: number, b: number, c: number) => number): readonly number[] {
  const outcomes = Float64Array.from({ length: DRAWS }, (_, draw) => {
    const [a = 0, b = 0, c = 0] = coordinates.map((coordinate) => normalQuantile(coordinate(draw)))
    return outcome(a, b, c)
  })
  return coordinates.map((coordinate) => varianceShare(outcomes, coordinate))
}

test.each<[string, (a: number, b: number, c: number) => number, readonly number[]]>([
  ['a sum', (a, b, c) => 3 * a - 2 * b + c, [9 / 14, 4 / 14, 1 / 14]],
  ['one input', (a) => 2 * a, [1, 0, 0]],
  [
    'a bent line',
    (a, b) => Math.abs(a) + b,
    [(1 - 2 / Math.PI) / (2 - 2 / Math.PI), 1 / (2 - 2 / Math.PI), 0],
  ],
  ['a product: only together', (a, b) => a * b, [0, 0, 0]],
  ['nothing', () => 5, [0, 0, 0]],
])('[S8] shares in %s', (_, outcome, expected) => {
  for (const [index, share] of shares(outcome).entries()) {
    expect(Math.abs(share - (expected[index] ?? 0))).toBeLessThan(0.02)
  }
})

/** Var(E[Y | A]) / Var(Y) of Y = min(A, B), B = ¼ + 2 z, by brute force over a grid. */
function shareInTheSmaller(): number {
  const grid = Array.from({ length: 1000 }, (_, i) => normalQuantile((i + 0.5) / 1000))
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const given = grid.map((a) => mean(grid.map((z) => Math.min(a, 0.25 + 2 * z))))
  const squares = grid.map((a) => mean(grid.map((z) => Math.min(a, 0.25 + 2 * z) ** 2)))
  const square = mean(given) ** 2
  return (mean(given.map((value) => value * value)) - square) / (mean(squares) - square)
}

test('[S8] shares stay right where the first break changes', () => {
  const [found = 0] = shares((a, b) => Math.min(a, 0.25 + 2 * b))

  expect(Math.abs(found - shareInTheSmaller())).toBeLessThan(0.02)
})
