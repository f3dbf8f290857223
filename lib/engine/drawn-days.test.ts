import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { growthFit } from './growth-fit.ts'
import { studentBound } from './student.ts'
import { uncertaintyOf } from './uncertainty.ts'

/** Breaks at `multiple` times today's load. */
function board(multiple: string | number, scenario: BoardTree) {
  return aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: [{ id: 'a', limits: [{ id: 'rps', kind: 'throughput', capacity: multiple }] }],
    scenario,
  })
}

function drawn(multiple: string | number, scenario: BoardTree) {
  const answer = uncertaintyOf(board(multiple, scenario), { samples: 4096 })?.uncertainty
  if (answer?.days === undefined) throw new Error('There are no days.')
  return { ...answer, days: answer.days }
}

const today = '2026-01-01'
const noise = [0.03, -0.05, 0.06, -0.02, -0.04, 0.05, -0.01, 0.02, -0.06, 0.04]
const points = noise.map((error, month): [string, number] => [
  new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10),
  1000 * Math.exp(0.08 * month + error),
])

test('[K17] with a known growth days follow from multiples', () => {
  const { days, dates, multiple } = drawn('8 to 15', {
    today,
    growth: { kind: 'exponential', ratePerDay: 0.01 },
  })

  for (const at of ['p5', 'p50', 'p95'] as const) {
    expect(days[at]).toBeCloseTo(Math.log(multiple[at] ?? 0) / 0.01, 4)
  }
  expect(dates?.p5).toBe('2026-07-27')
})

test('[K17] a certain multiple comes as its slope allows', () => {
  const { days } = drawn('4.9999 to 5.0001', { today, growth: { kind: 'series', points } })
  const fit = growthFit({ points })
  if (fit === null) throw new Error('There is no fit.')
  const { shape, parameters, spread, degrees } = fit.chosen
  const slope = Number(parameters[1])
  const error = studentBound(0.9, degrees) * Math.hypot(Number(spread[2]), Number(spread[3]))

  expect(shape).toBe('exponential')
  expect(days.p5).toBeCloseTo(Math.log(5) / (slope + error), 0)
  expect(days.p50).toBeCloseTo(Math.log(5) / slope, 0)
  expect(days.p95).toBeCloseTo(Math.log(5) / (slope - error), 0)
})

test('[K17] an uncertain growth makes dates less certain, not multiples', () => {
  const known = drawn('4 to 8', { today, growth: { kind: 'exponential', ratePerDay: 0.0026 } })
  const fitted = drawn('4 to 8', { today, growth: { kind: 'series', points } })

  expect(fitted.multiple).toEqual(known.multiple)
  expect((fitted.days.p95 ?? 0) - (fitted.days.p5 ?? 0)).toBeGreaterThan(
    (known.days.p95 ?? 0) - (known.days.p5 ?? 0),
  )
})

test('[K17] a ceiling below most multiples is never reached', () => {
  const { days, dates } = drawn('8 to 15', {
    today,
    growth: { kind: 'logistic', ceiling: 10, ratePerDay: 0.01 },
  })

  expect(days.p5).not.toBeNull()
  expect(days.p95).toBeNull()
  expect(dates?.p95).toBeNull()
})

test('[K17] without a growth there are no days', () => {
  expect(uncertaintyOf(board('8 to 15', {}))?.uncertainty).not.toHaveProperty('days')
})
