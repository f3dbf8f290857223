import fc from 'fast-check'
import { expect, test } from 'vitest'
import { justPast, multipleAt, nextStop, placeOf } from './multiple-scale.ts'

test('the middle of the slider is the geometric middle', () => {
  expect(placeOf(1)).toBe(0)
  expect(placeOf(1000)).toBe(1)
  expect(placeOf(10)).toBeCloseTo(1 / 3, 12)
})

test('a place on the slider and its multiple lead to each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (place) => {
      expect(placeOf(multipleAt(place))).toBeCloseTo(place, 2)
    }),
  )
})

test('arrow keys go 1, 2, 3, 5, 10 and stop at the ends', () => {
  expect([1, 2, 3, 5, 10].map((from) => nextStop(from, 1))).toEqual([2, 3, 5, 10, 20])
  expect([10, 7.5, 1].map((from) => nextStop(from, -1))).toEqual([5, 5, 1])
  expect(nextStop(1000, 1)).toBe(1000)
})

test('just past a break is the next multiple that three digits tell apart', () => {
  expect([0.3, 2.4, 3.2727, 10, 99.99].map(justPast)).toEqual([1, 2.41, 3.28, 10.1, 100])
  expect(justPast(5000)).toBe(1000)
})
