import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Bound,
  medianOf,
  problemOf,
  type Quantity,
  rangeOf,
  sourceOf,
  uncertaintyOf,
} from './quantity.ts'

test.each<[Quantity, Bound, number | null]>([
  [60, 'non-negative', 60],
  ['40 to 90', 'non-negative', 60],
  ['0.2 to 0.8', 'share', 0.5],
  [{ value: 60, low: 40, high: 80 }, 'non-negative', 60],
  [{ low: 40, high: 90 }, 'non-negative', 60],
  [{ source: 'unknown' }, 'non-negative', null],
  [{ value: 60, source: 'unknown' }, 'non-negative', null],
])('the median of %j as %s is %s', (quantity, bound, median) => {
  if (median === null) expect(medianOf(quantity, bound)).toBeNull()
  else expect(medianOf(quantity, bound)).toBeCloseTo(median, 12)
})

test.each<[unknown, Bound, string | null]>([
  [Number.NaN, 'any', 'E_NOT_FINITE'],
  [Infinity, 'non-negative', 'E_NOT_FINITE'],
  [-1, 'non-negative', 'E_NEGATIVE'],
  [0, 'positive', 'E_POSITIVE'],
  [0, 'non-negative', null],
  [1.2, 'share', 'E_RANGE_0_1'],
  ['50 to 5', 'non-negative', 'E_RANGE_ORDER'],
  ['0 to 5', 'non-negative', 'E_LOGNORMAL_POSITIVE'],
  ['0.5 to 1', 'share', 'E_RANGE_0_1'],
  ['many', 'non-negative', 'E_TYPE'],
  [{ low: 4 }, 'non-negative', 'E_TYPE'],
  [{}, 'non-negative', 'E_TYPE'],
  [{ source: 'unknown' }, 'non-negative', null],
  [{ value: 5, source: 'guessed' }, 'non-negative', 'E_TYPE'],
  [{ value: 5, low: 6, high: 4 }, 'non-negative', 'E_RANGE_ORDER'],
  [[5], 'non-negative', 'E_TYPE'],
])('%j as %s is %s', (input, bound, code) => {
  expect(problemOf(input, bound)).toBe(code)
})

test('calls below 0 have a code of their own', () => {
  expect(problemOf(-1, 'non-negative', 'E_NEGATIVE_CALLS')).toBe('E_NEGATIVE_CALLS')
})

test('a range reads back as it was written', () => {
  const ends = fc.double({ min: 1e-6, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(ends, ends, (low, high) => {
      expect(rangeOf(`${low} to ${high}`)).toEqual({ low, high })
    }),
  )
})

test('the median lies within its range', () => {
  const ends = fc.double({ min: 1e-6, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(ends, ends, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      const median = medianOf(`${low} to ${high}`) ?? Number.NaN

      expect(median).toBeGreaterThanOrEqual(low * (1 - 1e-12))
      expect(median).toBeLessThanOrEqual(high * (1 + 1e-12))
    }),
  )
})

test('a plain number counts as estimated and certain', () => {
  expect(sourceOf(5)).toBe('estimated')
  expect(uncertaintyOf(5)).toBeNull()
  expect(uncertaintyOf('2 to 8')).toEqual({ low: 2, high: 8 })
})
