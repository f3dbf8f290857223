import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { dayText } from './civil-day.ts'
import { fitCrossing } from './fit-crossing.ts'
import { forecast } from './forecast.ts'
import { randomFrom } from './generated-board.ts'
import { type Counted, type GrowthFit, growthFit } from './growth-fit.ts'
import type { GrowthShape } from './growth-shape.ts'
import { normalQuantile } from './normal-quantile.ts'
import { fittedShape } from './shape-fit.ts'

/** Values at every fifth day from a day on, each a little off by a factor that looks random. */
function aSeries(value: (x: number) => number, { count = 40, noise = 0, from = 20_000, seed = 0 } = {}) {
  const random = randomFrom(seed)
  const points = Array.from({ length: count }, (_, i) => {
    const error = noise * normalQuantile(random())
    return [dayText(from + 5 * i), value(5 * i) * Math.exp(error)] as const
  })
  return { points }
}

function fitted(series: Counted): GrowthFit {
  const fit = growthFit(series)
  if (fit === null) throw new Error('This series cannot be fitted.')
  return fit
}

const shapes: readonly (readonly [GrowthShape, (x: number) => number, readonly number[]])[] = [
  ['exponential', (x) => 100 * Math.exp(0.01 * x), [Math.log(100), 0.01]],
  ['linear', (x) => 100 + 3 * x, [Math.log(100), 0.03]],
  ['power', (x) => 100 * (1 + x / 20) ** 2.2, [Math.log(100), 2.2, Math.log(20)]],
  ['logistic', (x) => 1000 / (1 + Math.exp(-0.05 * (x - 100))), [Math.log(1000), 0.05, 100]],
  ['gompertz', (x) => 1000 * Math.exp(-Math.exp(-0.03 * (x - 80))), [Math.log(1000), 0.03, 80]],
]

test.each(shapes)(
  '[K8] a series that is %s is found to be so, with its numbers',
  (shape, value, parameters) => {
    const { chosen } = fitted(aSeries(value))

    expect(chosen.shape).toBe(shape)
    for (const [i, parameter] of parameters.entries()) expect(chosen.parameters[i]).toBeCloseTo(parameter, 6)
  },
)

test.each(shapes.slice(3))('[K10] a ceiling is seen through noise: %s', (shape, value) => {
  const { chosen, candidates } = fitted(aSeries(value, { noise: 0.03 }))

  expect(chosen.shape).toBe(shape)
  expect(candidates.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
})

test('[K10] a ceiling that nobody has come near is not believed', () => {
  const { chosen, candidates } = fitted(aSeries((x) => 1000 / (1 + Math.exp(-0.02 * (x - 500)))))

  expect(chosen.shape).toBe('exponential')
  expect(candidates.find(({ shape }) => shape === 'logistic')?.refusedBecause).toBe('no-inflexion')
})

test('[K10] five points are exponential, two are nothing', () => {
  const linear = aSeries((x) => 100 + 3 * x, { count: 5 })

  expect(fitted(linear).chosen.shape).toBe('exponential')
  expect(growthFit({ points: linear.points.slice(0, 2) })).toBeNull()
})

test('[K10] what was counted before a cut says nothing', () => {
  const { points } = aSeries((x) => (x < 100 ? 7 : 100 * Math.exp(0.01 * x)))
  const fit = fitted({ points, annotations: [{ date: dayText(20_100), cuts: true }] })

  expect(fit.chosen.parameters[1]).toBeCloseTo(0.01, 9)
  expect([fit.leftOut, fit.firstDay]).toEqual([20, 20_100])
})

test('[K8] points without a day or a logarithm are left out', () => {
  const { points } = aSeries((x) => 100 + x)
  const fit = fitted({ points: [...points, ['2026-02-30', 5], ['2026-03-01', 0], ['2026-03-02', -1]] })

  expect(fit.leftOut).toBe(3)
  expect(fit.chosen.shape).toBe('linear')
})

test('[K8] neither the unit nor the date of a series changes its growth', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...shapes.map(([, value]) => value)),
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      fc.integer({ min: -10_000, max: 50_000 }),
      (value, unit, from) => {
        const here = fitted(aSeries(value, { noise: 0.02 })).chosen
        const there = fitted(aSeries((x) => unit * value(x), { noise: 0.02, from })).chosen

        expect(there.shape).toBe(here.shape)
        expect((there.parameters[1] ?? 0) / (here.parameters[1] ?? 1)).toBeCloseTo(1, 5)
      },
    ),
    { numRuns: 10 },
  )
})

test('[K8] the order of the points makes no difference', () => {
  const { points } = aSeries((x) => 100 + 3 * x, { noise: 0.05 })

  expect(growthFit({ points: [...points].reverse() })).toEqual(growthFit({ points }))
})

test('[K10] a week is found in daily counts, and the peak above the mean', () => {
  const points = Array.from({ length: 84 }, (_, day) => {
    return [dayText(20_000 + day), 100 * Math.exp(0.002 * day) * (day % 7 < 5 ? 1.2 : 0.6)] as const
  })
  const { season, peakToMean } = fitted({ points })

  expect(season).toMatchObject({ points: 7, days: 7 })
  expect(peakToMean).toBeGreaterThan(1.15)
})

test('[K11] nine in ten intervals hold the day that is true', () => {
  const held = Array.from({ length: 400 }, (_, seed) => {
    const { points } = aSeries((x) => 100 * Math.exp(0.01 * x), { count: 12, noise: 0.1, seed })
    const chosen = fittedShape(
      'exponential',
      points.map(([, value], i) => ({ day: 5 * i, value })),
    )
    if (chosen === null) return false
    const { early, late } = fitCrossing({ chosen, firstDay: 0, lastDay: 55 }, 1000)
    const day = Math.LN10 / 0.01
    return (early ?? Infinity) <= day && day <= (late ?? Infinity)
  })
  const share = held.filter(Boolean).length / held.length

  expect(share).toBeGreaterThan(0.86)
  expect(share).toBeLessThan(0.94)
})

test.each(shapes)('[K11] the day of a value lies inside its interval: %s', (_, value) => {
  const fit = fitted(aSeries(value, { noise: 0.02 }))
  const target = value(150)
  const { day, early, late, probabilityOfNever } = fitCrossing(fit, target)

  expect(early).toBeLessThan(day ?? 0)
  expect(late).toBeGreaterThan(day ?? Infinity)
  expect(probabilityOfNever).toBeLessThan(0.05)
  expect(fitCrossing(fit, target)).toEqual(fitCrossing(fit, target, 1))
})

test('[K11] a value above the ceiling is reached never, and probably so', () => {
  const fit = fitted(aSeries((x) => 1000 / (1 + Math.exp(-0.05 * (x - 100))), { noise: 0.02 }))
  const { day, late, probabilityOfNever } = fitCrossing(fit, 1500)

  expect([day, late]).toEqual([null, null])
  expect(probabilityOfNever).toBeGreaterThan(0.99)
})

test('[K11] a growth that may be none cannot exclude never', () => {
  const fit = fitted(aSeries(() => 100, { count: 5, noise: 0.2 }))
  const { late, probabilityOfNever } = fitCrossing(fit, 1e6)

  expect(late).toBeNull()
  expect(probabilityOfNever).toBeGreaterThan(0.05)
})

test('[K8] whatever was counted, a board has days or never', () => {
  const value = fc.oneof(
    fc.constantFrom(0, -1, 1, 1e300, 1e-300),
    fc.double({ min: 1, max: 100, noNaN: true }),
  )
  const point = fc.tuple(
    fc.integer({ min: 0, max: 400 }).map((day) => dayText(20_000 + day)),
    value,
  )
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 2, maxLength: 12 }),
      fc.integer({ min: -500, max: 900 }),
      (points, day) => {
        const board = aBoard({
          scenario: { today: dayText(20_000 + day), growth: { kind: 'series', points } },
          components: [{ id: 'c', limits: [{ id: 'l', kind: 'stock', inflowPerDay: 1, capacity: 1000 }] }],
        })
        const days = forecast(board, { parts: [] }).breaks[0]?.days

        expect(days === undefined ? growthFit({ points }) : null).toBeNull()
        expect(days === undefined || days === null || (days >= 0 && days < Infinity)).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

test('[K4] a board grows as its series does, from the last point on', () => {
  const { points } = aSeries((x) => 100 * Math.exp(0.01 * x))
  const board = aBoard({
    scenario: { growth: { kind: 'series', points } },
    drivers: [{ id: 'd', base: 1 }],
    components: [
      {
        id: 'c',
        limits: [
          { id: 'near', kind: 'count', terms: [{ driver: 'd' }], capacity: 2 },
          { id: 'far', kind: 'count', terms: [{ driver: 'd' }], capacity: 1e6 },
        ],
      },
    ],
  })
  const { breaks, warnings } = forecast(board)
  const last = 20_000 + 5 * 39

  expect(breaks[0]?.days).toBeCloseTo(Math.LN2 / 0.01, 6)
  expect(breaks[0]?.date).toBe(dayText(last + Math.LN2 / 0.01))
  expect(warnings).toEqual([{ code: 'W_EXTRAPOLATED', path: 'scenario/growth' }])
})

const passengers = '../shared/data/growth/air-passengers.csv'

test.skipIf(!existsSync(passengers))(
  '[K10] twelve years of air passengers have a season of twelve months',
  () => {
    const rows = readFileSync(passengers, 'utf8').trim().split(/\s+/).slice(1)
    const points = rows.map((row) => [row.slice(0, 10), Number(row.slice(11))] as const)
    const { season, chosen, leftOut } = fitted({ points })

    expect(season?.points).toBe(12)
    expect(leftOut).toBe(0)
    expect(chosen.standardErrors.every((error) => error > 0)).toBe(true)
  },
)
