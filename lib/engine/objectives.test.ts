import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { forecast } from './forecast.ts'

/** A flow of 1 request a second through one server of 0.2 s, M/M/1: responses take 0.2 / (1 − 0.2 m). */
function board(objective: BoardTree, more: BoardTree = {}) {
  return aBoard({
    scenario: { objectives: [{ flow: 'f', ...objective }] },
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: [{ id: 'a', service: { meanSeconds: 0.2 }, limits: [], ...more }],
  })
}

function missedAt(objective: BoardTree, more: BoardTree = {}): number | null | undefined {
  return forecast(board(objective, more), { parts: ['objectives'] }).objectives?.[0]?.multiple
}

test.each([
  // mean seconds promised, and the multiple at which 0.2 / (1 − 0.2 m) is longer
  [0.5, 3],
  [1, 4],
  [0.25, 1],
  [0.21, 0.2 / 0.84],
])('[Q9] a mean of %d s is kept up to %d×', (meanSeconds, multiple) => {
  expect(missedAt({ meanSeconds })).toBeCloseTo(multiple, 11)
})

test('[Q9] at its multiple the p99 is what was promised', () => {
  // M/M/1 responses are exponential.
  const p99Seconds = 0.5 * Math.log(100)

  expect(missedAt({ p99Seconds })).toBeCloseTo(3, 8)
})

test('[Q9] what no load can keep is missed at once', () => {
  expect(missedAt({ meanSeconds: 0.1 })).toBe(0)
  expect(missedAt({ p99Seconds: 0.2 })).toBe(0)
})

test('[Q9] nothing is kept beyond saturation', () => {
  expect(missedAt({ meanSeconds: 1000 })).toBeCloseTo(5 - 1 / 1000, 9)
  expect(
    missedAt({ meanSeconds: 1000 }, { limits: [{ id: 'rps', kind: 'throughput', capacity: 2 }] }),
  ).toBeCloseTo(2, 12)
})

test('[Q9] without any end a promise is kept for ever', () => {
  expect(missedAt({ meanSeconds: 1 }, { service: { servers: 4 } })).toBeNull()
})

test('[Q9] with an autoscaler the first time counts', () => {
  const autoscale = { perInstance: 5, targetUtilization: 0.8 }

  // One instance is full at 4 requests a second: 0.2 / (1 − 0.8) = 1 s. Two share more than 4.
  expect(missedAt({ meanSeconds: 0.8 }, { autoscale })).toBeCloseTo((1 - 0.25) / 0.2, 11)
  expect(missedAt({ meanSeconds: 1.1 }, { autoscale })).toBeNull()
})

test('[Q9] each measure of an objective has a row of its own', () => {
  const objective = { meanSeconds: 0.5, p99Seconds: 2, availability: 0.9 }
  const rows = forecast(board(objective), { parts: ['objectives'] }).objectives

  expect(rows?.map(({ measure, target }) => [measure, target])).toEqual([
    ['meanSeconds', 0.5],
    ['p99Seconds', 2],
    ['availability', 0.9],
  ])
})

test('[Q9] an availability is kept for ever or not at all', () => {
  expect(missedAt({ availability: 0.9 }, { availability: 0.99 })).toBeNull()
  expect(missedAt({ availability: 0.9 }, { availability: 0.8 })).toBe(0)
})
