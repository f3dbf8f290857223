import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Curve } from '#lib/model/curve.ts'
import { expansionOf, valueAt } from './expansion.ts'
import { growth } from './growth.ts'

// Values by hand from the formulas of SPEC.md, G1–G10.
const table: readonly (readonly [rule: string, curve: Curve, m: number, g: number])[] = [
  ['G1', { kind: 'constant' }, 50, 1],
  ['G2', { kind: 'linear' }, 50, 50],
  ['G3', { kind: 'affine', fixed: 0.3 }, 10, 7.3],
  ['G4', { kind: 'power', exponent: 1.5 }, 4, 8],
  ['G4', { kind: 'quadratic' }, 7, 49],
  ['G5', { kind: 'nlogn', n0: 10 }, 100, 300],
  ['G5', { kind: 'nlogn', n0: 10 }, 0.1, 0],
  ['G6', { kind: 'all-pairs', n0: 50 }, 2, (100 * 99) / (50 * 49)],
  ['G6', { kind: 'all-pairs', n0: 50 }, 0.02, 0],
  ['G7', { kind: 'log', n0: 9 }, 11, 2],
  [
    'G9',
    {
      kind: 'step',
      points: [
        [1, 1],
        [5, 3],
        [20, 10],
      ],
    },
    5,
    3,
  ],
  [
    'G9',
    {
      kind: 'step',
      points: [
        [1, 1],
        [5, 3],
        [20, 10],
      ],
    },
    4.999,
    1,
  ],
  [
    'G9',
    {
      kind: 'step',
      points: [
        [1, 1],
        [5, 3],
        [20, 10],
      ],
    },
    0.5,
    1,
  ],
  [
    'G10',
    {
      kind: 'points',
      points: [
        [1, 1],
        [100, 10],
      ],
    },
    10,
    Math.sqrt(10),
  ],
  [
    'G10',
    {
      kind: 'points',
      points: [
        [1, 1],
        [100, 10],
      ],
    },
    10_000,
    100,
  ],
  [
    'G10',
    {
      kind: 'points',
      points: [
        [1, 1],
        [4, 0],
      ],
    },
    2,
    0.5,
  ],
  [
    'G10',
    {
      kind: 'points',
      points: [
        [1, 1],
        [4, 0],
      ],
    },
    8,
    0,
  ],
  [
    'G8',
    {
      kind: 'points',
      points: [
        [1, 200],
        [10, 2000],
      ],
    },
    10,
    10,
  ],
  ['G8', { kind: 'points', points: [[10, 5]] }, 10, 5],
  ['G8', { kind: 'step', points: [[5, 3]] }, 4, 1],
]

test.each(table)('[%s] %j at m = %d is %d', (_, curve, m, g) => {
  expect(growth(curve)(m)).toBeCloseTo(g, 12)
})

const n0 = fc.double({ min: 1.01, max: 1e9, noNaN: true })
const curves: fc.Arbitrary<Curve> = fc.oneof(
  fc.constant<Curve>({ kind: 'constant' }),
  fc.constant<Curve>({ kind: 'linear' }),
  fc.constant<Curve>({ kind: 'quadratic' }),
  fc.double({ min: 0, max: 1, noNaN: true }).map((fixed): Curve => ({ kind: 'affine', fixed })),
  fc.double({ min: 0, max: 4, noNaN: true }).map((exponent): Curve => ({ kind: 'power', exponent })),
  n0.map((count): Curve => ({ kind: 'nlogn', n0: count })),
  n0.map((count): Curve => ({ kind: 'all-pairs', n0: count })),
  n0.map((count): Curve => ({ kind: 'log', n0: count })),
  fc
    .array(
      fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true })),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((steps): Curve => {
      const points = steps.map(([x, y], i) => [i + x / 10.1, y] as const)
      return { kind: points.length % 2 === 0 ? 'step' : 'points', points }
    }),
)

const multiples = fc.double({ min: 1e-3, max: 1e6, noNaN: true })

test('[G1–G10] every curve is 1 at today’s load', () => {
  fc.assert(
    fc.property(curves, (curve) => {
      expect(growth(curve)(1)).toBeCloseTo(1, 12)
    }),
  )
})

test('[G1–G7] curves without points never shrink as m grows', () => {
  fc.assert(
    fc.property(curves, multiples, multiples, (curve, a, b) => {
      fc.pre(curve.kind !== 'step' && curve.kind !== 'points')
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(growth(curve)(high)).toBeGreaterThanOrEqual(growth(curve)(low) * (1 - 1e-12))
    }),
  )
})

test('[R1] a curve and its expansion are the same function', () => {
  fc.assert(
    fc.property(curves, multiples, (curve, m) => {
      const g = growth(curve)(m)
      const value = valueAt(expansionOf(curve), m)

      if (g === 0 || g === Infinity) expect(value).toBe(g)
      else expect(value / g).toBeCloseTo(1, 9)
    }),
    // A steep last slope grows beyond all numbers: seed -1888240022.
    { examples: [[{ kind: 'points', points: [[0.9560315575639414, 0.1]] }, 999_999.9999999927]] },
  )
})

test('nothing times a growth beyond all numbers is nothing', () => {
  const endless = { at: () => Infinity, isRising: true, knots: [], jumps: [] }
  const nothing = { ...endless, at: () => 0 }

  expect(valueAt([{ coefficient: 1, exponent: 0, factors: [endless, nothing] }], 2)).toBe(0)
})
