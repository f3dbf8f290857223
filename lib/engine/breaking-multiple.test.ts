import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Curve } from '#lib/model/curve.ts'
import { basisOf, type Load, loadAt } from './basis.ts'
import { breakingMultipleOn } from './breaking-multiple.ts'
import { type Expansion, expansionOf } from './expansion.ts'
import { growth } from './growth.ts'

type Terms = readonly (readonly [coefficient: number, curve: Curve])[]

function multipleOf(terms: Terms, most: number): number {
  const basis = basisOf()
  const load: Load = { places: [], coefficients: [] }
  const made = new Map<Curve, Expansion>()
  for (const [coefficient, curve] of terms) {
    const expansion = made.get(curve) ?? expansionOf(curve)
    made.set(curve, expansion)
    basis.add(load, coefficient, expansion)
  }
  return breakingMultipleOn(basis)(load, most)
}

const linear: Curve = { kind: 'linear' }
const quadratic: Curve = { kind: 'quadratic' }
const constant: Curve = { kind: 'constant' }
const steps: Curve = {
  kind: 'step',
  points: [
    [1, 1],
    [5, 3],
    [20, 10],
  ],
}
const falling: Curve = {
  kind: 'points',
  points: [
    [1, 1],
    [10, 0.5],
  ],
}

// Known answers root-*: octave-queueing and closed forms; the others by hand.
const table: readonly (readonly [about: string, terms: Terms, most: number, multiple: number])[] = [
  ['nlogn', [[1, { kind: 'nlogn', n0: 1000 }]], 100, 62.5492317220447],
  ['power', [[1, { kind: 'power', exponent: 1.5 }]], 100, 21.544346900318835],
  ['affine', [[1, { kind: 'affine', fixed: 0.3 }]], 10, 13.857142857142858],
  [
    'mixed',
    [
      [200, linear],
      [50, quadratic],
      [30, { kind: 'power', exponent: 1.5 }],
    ],
    10_000,
    11.445019988789404,
  ],
  ['log', [[50, { kind: 'log', n0: 50_000 }]], 100, 50_002],
  ['inside a jump', [[1, steps]], 4, 20],
  ['at a jump', [[1, steps]], 1, 5],
  ['above all steps', [[1, steps]], 10, Infinity],
  ['below the first step', [[1, steps]], 0.5, 0],
  [
    'a jump on a slope',
    [
      [1, steps],
      [0.1, linear],
    ],
    1.45,
    4.5,
  ],
  [
    'a jump before a slope',
    [
      [1, steps],
      [0.1, linear],
    ],
    1.6,
    5,
  ],
  ['falling, already broken', [[1, falling]], 0.9, 0],
  ['a constant that fits', [[3, constant]], 3, Infinity],
  ['a constant that does not', [[3, constant]], 2, 0],
  [
    'a constant below 0',
    [
      [1, linear],
      [-1, constant],
    ],
    9,
    10,
  ],
  ['nothing', [], 1000, Infinity],
  ['no capacity', [[10, linear]], 0, 0],
  ['no capacity, no load', [], 0, Infinity],
  ['far away', [[1e-300, linear]], 1e300, Infinity],
  ['above 1e12', [[1, linear]], 1.1e12, Infinity],
  ['below 1', [[50, linear]], 1, 0.02],
]

test.each(table)('[R1–R6] %s', (_, terms, most, multiple) => {
  const found = multipleOf(terms, most)

  if (multiple === 0 || multiple === Infinity) expect(found).toBe(multiple)
  else expect(found / multiple).toBeCloseTo(1, 13)
})

test('[R3] a load that falls before it rises is caught at its first crossing', () => {
  const dip: Curve = {
    kind: 'points',
    points: [
      [0.5, 2],
      [1, 1],
      [2, 4],
      [8, 0.1],
    ],
  }

  // over 1.5 below m = 2^-0.585 already, so the least multiple is 0
  expect(multipleOf([[1, dip]], 1.5)).toBe(0)
})

test('[R3] a peak between two listed points is found at its flank', () => {
  const peak: Curve = {
    kind: 'points',
    points: [
      [1, 1],
      [10, 8],
      [100, 0.5],
    ],
  }

  expect(multipleOf([[1, peak]], 7.9)).toBeCloseTo(10 ** (Math.log(7.9) / Math.log(8)), 10)
  expect(multipleOf([[1, peak]], 8)).toBe(Infinity)
})

const curves = fc.constantFrom<Curve>(
  linear,
  quadratic,
  { kind: 'power', exponent: 1.3 },
  { kind: 'nlogn', n0: 1e6 },
  { kind: 'log', n0: 500 },
  { kind: 'all-pairs', n0: 30 },
  { kind: 'affine', fixed: 0.2 },
  steps,
)
const loads = fc.array(fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), curves), {
  minLength: 1,
  maxLength: 5,
})

test('[R1] just below the multiple the load fits, just above it does not', () => {
  fc.assert(
    fc.property(loads, fc.double({ min: 1, max: 1e6, noNaN: true }), (terms, most) => {
      const found = multipleOf(terms, most)
      const at = (m: number) =>
        terms.reduce((sum, [coefficient, curve]) => sum + coefficient * growth(curve)(m), 0)
      fc.pre(found > 0 && found < 1e12)

      expect(at(found * (1 - 1e-9))).toBeLessThanOrEqual(most * (1 + 1e-12))
      expect(at(found * (1 + 1e-9))).toBeGreaterThanOrEqual(most * (1 - 1e-12))
    }),
  )
})

test('[R1] more capacity never breaks earlier', () => {
  fc.assert(
    fc.property(loads, fc.double({ min: 1, max: 1e6, noNaN: true }), (terms, most) => {
      expect(multipleOf(terms, most * 1.5)).toBeGreaterThanOrEqual(multipleOf(terms, most) * (1 - 1e-12))
    }),
  )
})

test('[R2] loads of the same function share it', () => {
  const basis = basisOf()
  const load: Load = { places: [], coefficients: [] }
  basis.add(load, 2, expansionOf(linear))
  basis.add(load, 3, expansionOf(linear))

  expect(load.coefficients).toEqual([5])
  expect(loadAt(basis, load, 10)).toBe(50)
})
