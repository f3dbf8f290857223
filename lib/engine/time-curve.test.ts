import fc from 'fast-check'
import { expect, test } from 'vitest'
import { integral } from './quadrature.ts'
import { type KnownGrowth, timeCurve } from './time-curve.ts'

// By hand from the formulas of SPEC.md, K2.
const table: readonly (readonly [growth: KnownGrowth, days: number, multiple: number])[] = [
  [{ kind: 'exponential', ratePerDay: Math.LN2 / 10 }, 30, 8],
  [{ kind: 'exponential', ratePerDay: 0 }, 30, 1],
  [{ kind: 'compound', perYear: 1 }, 730, 4],
  [{ kind: 'linear', perDay: 0.1 }, 30, 4],
  [{ kind: 'linear', perDay: -0.1 }, 30, 0],
  [{ kind: 'logistic', ceiling: 5, ratePerDay: Math.log(4) }, 1, 2.5],
  [{ kind: 'gompertz', ceiling: 16, ratePerDay: Math.LN2 }, 2, 8],
  [{ kind: 'power', exponent: 2, scaleDays: 10 }, 20, 9],
]

test.each(table)('[K2] %j after %d days is %d', (growth, days, multiple) => {
  expect(timeCurve(growth).at(days)).toBeCloseTo(multiple, 12)
})

const rate = fc.double({ min: 1e-5, max: 0.1, noNaN: true })
const ceiling = fc.double({ min: 1.5, max: 1e6, noNaN: true })
const rising: fc.Arbitrary<KnownGrowth> = fc.oneof(
  rate.map((ratePerDay): KnownGrowth => ({ kind: 'exponential', ratePerDay })),
  rate.map((perYear): KnownGrowth => ({ kind: 'compound', perYear: perYear * 365 })),
  rate.map((perDay): KnownGrowth => ({ kind: 'linear', perDay })),
  fc.record({ kind: fc.constant('logistic' as const), ceiling, ratePerDay: rate }),
  fc.record({ kind: fc.constant('gompertz' as const), ceiling, ratePerDay: rate }),
  fc.record({
    kind: fc.constant('power' as const),
    exponent: fc.double({ min: 0.2, max: 4, noNaN: true }),
    scaleDays: fc.double({ min: 1, max: 1000, noNaN: true }),
  }),
)
const multiples = fc.double({ min: 1, max: 1000, noNaN: true })

test('[K3] a multiple is there on its day, and not before', () => {
  fc.assert(
    fc.property(rising, multiples, (growth, multiple) => {
      const curve = timeCurve(growth)
      const days = curve.daysTo(multiple)

      if (days === Infinity) expect(curve.at(3_652_425)).toBeLessThanOrEqual(multiple)
      else expect(curve.at(days) / multiple).toBeCloseTo(1, 6)
    }),
  )
})

test('[K3] a larger multiple never comes earlier', () => {
  fc.assert(
    fc.property(rising, multiples, multiples, (growth, a, b) => {
      const { daysTo } = timeCurve(growth)
      expect(daysTo(Math.max(a, b))).toBeGreaterThanOrEqual(daysTo(Math.min(a, b)))
    }),
  )
})

test('[K3] twice the rate takes half the days', () => {
  fc.assert(
    fc.property(rate, multiples, (ratePerDay, multiple) => {
      const days = (times: number) =>
        timeCurve({ kind: 'exponential', ratePerDay: times * ratePerDay }).daysTo(multiple)
      expect(days(2)).toBeCloseTo(days(1) / 2, 6)
    }),
  )
})

test('[K3] what is broken already is so today', () => {
  fc.assert(
    fc.property(rising, fc.double({ min: 0, max: 0.999, noNaN: true }), (growth, multiple) => {
      expect(timeCurve(growth).daysTo(multiple)).toBe(0)
    }),
  )
})

test.each<KnownGrowth>([
  { kind: 'logistic', ceiling: 50, ratePerDay: 0.02 },
  { kind: 'gompertz', ceiling: 50, ratePerDay: 0.02 },
])('[K3] a limit above the ceiling of %j never breaks', (growth) => {
  expect(timeCurve(growth).daysTo(50)).toBe(Infinity)
  expect(timeCurve(growth).daysTo(49.9)).toBeLessThan(1000)
})

test.each<KnownGrowth>([
  { kind: 'exponential', ratePerDay: -0.01 },
  { kind: 'linear', perDay: -0.01 },
  { kind: 'logistic', ceiling: 0.5, ratePerDay: 0.01 },
  { kind: 'gompertz', ceiling: 0.5, ratePerDay: 0.01 },
  { kind: 'exponential', ratePerDay: 1e-9 },
])('[K3] %j reaches twice today’s load never', (growth) => {
  expect(timeCurve(growth).daysTo(2)).toBe(Infinity)
})

test('[K5] what accumulates is the area under the curve, before today too', () => {
  fc.assert(
    fc.property(rising, fc.double({ min: -20, max: 400, noNaN: true }), (growth, days) => {
      const { at, accumulated } = timeCurve(growth)
      const area = days < 0 ? -integral(at, days, 0) : integral(at, 0, days)

      expect(Math.abs(accumulated(days) - area)).toBeLessThanOrEqual(1e-9 * Math.abs(area) + 1e-9)
    }),
  )
})

test('[K5] very slow growth loses no digits', () => {
  const { accumulated } = timeCurve({ kind: 'exponential', ratePerDay: 1e-15 })
  expect(accumulated(1000)).toBeCloseTo(1000, 9)
})
