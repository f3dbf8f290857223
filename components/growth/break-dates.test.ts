import { expect, test } from 'vitest'
import { dayNumber, dayText } from '#lib/engine/civil-day.ts'
import { forecast } from '#lib/engine/forecast.ts'
import { growthFit } from '#lib/engine/growth-fit.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { Scenario } from '#lib/model/scenario.ts'
import { breakDates, todayOf } from './break-dates.ts'

const noises = [0.03, -0.02, 0.01, -0.04, 0.02, 0]
const points = Array.from({ length: 24 }, (_, i): [string, number] => [
  dayText(20_000 + 10 * i),
  1000 * Math.exp(0.03 * i + (noises[i % noises.length] ?? 0)),
])
const fit = growthFit({ points })

function shop(growth: NonNullable<Scenario['growth']>) {
  return aBoard({
    scenario: { today: dayText(20_230), growth },
    drivers: [{ id: 'traffic', base: 1 }],
    flows: [{ id: 'order', entry: 'web', driver: 'traffic', perUnit: 1 }],
    components: [
      {
        id: 'web',
        limits: [
          { id: 'rps', kind: 'throughput', capacity: 3 },
          { id: 'rows', kind: 'stock', capacity: 1000, initial: 0, inflowPerDay: 1 },
        ],
      },
    ],
  })
}

test('with a series a break has an interval around its day', () => {
  const { breaks } = forecast(shop({ kind: 'series', points }), { parts: [] })
  const date = breakDates(breaks, 20_230, fit).find((row) => row.break.limit === 'rps')

  expect(date?.hasInterval).toBe(true)
  expect(date?.early).toBeLessThan(date?.day ?? 0)
  expect(date?.late).toBeGreaterThan(date?.day ?? Infinity)
  expect(date?.probabilityOfNever).toBeLessThan(0.001)
})

test('the day of an interval is the day of the forecast', () => {
  const { breaks } = forecast(shop({ kind: 'series', points }), { parts: [] })
  const date = breakDates(breaks, 20_230, fit).find((row) => row.break.limit === 'rps')

  expect(dayText(date?.day ?? 0)).toBe(breaks.find(({ limit }) => limit === 'rps')?.date)
})

test('what fills up has a day and no interval of the load', () => {
  const { breaks } = forecast(shop({ kind: 'series', points }), { parts: [] })
  const date = breakDates(breaks, 20_230, fit).find((row) => row.break.limit === 'rows')

  expect(date).toMatchObject({ hasInterval: false, probabilityOfNever: 0 })
})

test('a rate that somebody typed gives a day alone, and never below a ceiling', () => {
  const { breaks } = forecast(shop({ kind: 'logistic', ceiling: 2, ratePerDay: 0.01 }), { parts: [] })
  const date = breakDates(breaks, 20_230, null).find((row) => row.break.limit === 'rps')

  expect(date).toMatchObject({ day: null, hasInterval: false, probabilityOfNever: 1 })
})

test('today is what the board says, else the last point, else the day it is', () => {
  expect(todayOf('2026-01-02', fit, '2030-01-01')).toBe(dayNumber('2026-01-02'))
  expect(todayOf(undefined, fit, '2030-01-01')).toBe(20_230)
  expect(todayOf(undefined, null, '2030-01-01')).toBe(dayNumber('2030-01-01'))
})
