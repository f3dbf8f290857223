import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastSquares } from './least-squares.ts'
import type { Model } from './model-state.ts'

type Points = readonly (readonly [x: number, y: number])[]

/** a + bx */
function line(points: Points): Model {
  return ([a = 0, b = 0]) => ({
    residuals: Float64Array.from(points, ([x, y]) => a + b * x - y),
    jacobian: Float64Array.from(points.flatMap(([x]) => [1, x])),
  })
}

const coordinate = fc.double({ min: -100, max: 100, noNaN: true })
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 })

test('[K9] a line is the one that the normal equations give', () => {
  fc.assert(
    fc.property(points, (list) => {
      const mean = (of: (point: readonly [number, number]) => number) =>
        list.reduce((sum, point) => sum + of(point), 0) / list.length
      const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)]
      const spread = mean(([x]) => (x - meanX) ** 2)
      fc.pre(spread > 1)
      const slope = mean(([x, y]) => (x - meanX) * (y - meanY)) / spread
      const found = leastSquares(line(list), [[0, 0]])

      expect(found?.parameters[1]).toBeCloseTo(slope, 8)
      expect(found?.parameters[0]).toBeCloseTo(meanY - slope * meanX, 7)
    }),
  )
})

test('[K9] the order of the observations makes no difference', () => {
  fc.assert(
    fc.property(points, (list) => {
      const [here, there] = [list, [...list].reverse()].map((one) => leastSquares(line(one), [[1, 1]]))
      expect(there?.sumOfSquares).toBeCloseTo(here?.sumOfSquares ?? 0, 6)
    }),
  )
})

test('[K9] parameters that depend on each other have no errors', () => {
  const twice: Model = ([a = 0, b = 0]) => ({
    residuals: Float64Array.from([a + b - 1, a + b - 2, a + b - 4]),
    jacobian: Float64Array.from([1, 1, 1, 1, 1, 1]),
  })

  expect(leastSquares(twice, [[0, 0]])).toMatchObject({
    spread: null,
    sumOfSquares: expect.closeTo(14 / 3, 9),
  })
})

test('[K9] a model that has no finite value anywhere has no minimum', () => {
  const nowhere: Model = () => ({
    residuals: Float64Array.of(Number.NaN),
    jacobian: Float64Array.of(Number.NaN),
  })

  expect(leastSquares(nowhere, [[1], [2]])).toBeNull()
})

test('[K9] of two starts the one with the deeper valley wins', () => {
  // Valleys at −1 and 2, the second one deeper.
  const valleys: Model = ([a = 0]) => ({
    residuals: Float64Array.of((a + 1) * (a - 2), 0.1 * (a - 2)),
    jacobian: Float64Array.of(2 * a - 1, 0.1),
  })

  expect(leastSquares(valleys, [[-1.2]])?.parameters[0]).toBeCloseTo(-1, 1)
  expect(leastSquares(valleys, [[-1.2], [2.5]])?.parameters[0]).toBeCloseTo(2, 9)
})
