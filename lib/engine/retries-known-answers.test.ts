import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { RetryForecast } from '#lib/model/retry-forecast.ts'
import { amplification } from './amplification.ts'
import { cheHitRatio } from './che.ts'
import { forecast } from './forecast.ts'
import { apart, known } from './known-answers/known-answer.ts'
import { maximum } from './maximum.ts'
import { mostFirstAttempts } from './retry-fold.ts'
import { retryWork } from './retry-work.ts'
import { sojournOf, sojournTail } from './station.ts'
import { harmonic } from './zipf.ts'

function expectClose(
  actual: number | null | undefined,
  expected: number | undefined,
  relative: number,
): void {
  expect(apart(actual ?? Number.NaN, expected)).toBeLessThanOrEqual(relative)
}

test.each(known<{ p_fail: number; retries: number }>('retry_amplification'))(
  '[T4] attempts per call: $id',
  ({ input: { p_fail, retries }, expected, tolerance: { value } }) => {
    expectClose(amplification(p_fail, retries), expected.amplification, value)
  },
)

test.each(known<{ p_fail: number; retries: number; budget: number }>('retry_budget'))(
  '[T4] a budget bounds attempts: $id',
  ({ input: { p_fail, retries, budget }, expected, tolerance: { value } }) => {
    expectClose(amplification(p_fail, retries, budget), expected.amplification, value)
  },
)

/** The last connection of a chain of callers, all with this retry, that ends at a database for 1000 a second. */
function lastOfChain(layers: number, retry: BoardTree, perSecond = 1): RetryForecast | undefined {
  const names = Array.from({ length: layers + 1 }, (_, i) => `c${i}`)
  const board = aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'c0', driver: 'd', perUnit: perSecond }],
    components: names.map((id, i) => ({
      id,
      limits: i === layers ? [{ id: 'rps', kind: 'throughput', capacity: 1000 }] : [],
    })),
    connections: names.slice(1).map((to, i) => ({ id: `c${i}-${to}`, from: `c${i}`, to, retry })),
  })
  return forecast(board, { parts: ['retries'] }).retries?.at(-1)
}

test.each(known<{ layers: number; retries_per_layer: number }>('retry_chain'))(
  '[Q12] layers of retries multiply: $id',
  ({ input: { layers, retries_per_layer }, expected }) => {
    const last = lastOfChain(layers, { retries: retries_per_layer })

    expectClose((last?.collapse ?? 0) / (last?.onset ?? 0), expected.attempts_at_bottom, 1e-14)
  },
)

interface Metastable {
  readonly capacity: number
  readonly retries: number
  readonly wasted_work_fraction: number
}

test.each(known<Metastable>('retry_metastable'))(
  '[Q12] the band in which outages last: $id',
  ({ input: { capacity, retries, wasted_work_fraction }, expected, tolerance: { value } }) => {
    const retry = { retries, wastedWork: wasted_work_fraction }
    const most = maximum((failureRatio) => retryWork(failureRatio, retry), 0, 1)
    const last = lastOfChain(1, retry)

    expect(capacity).toBe(1000)
    expectClose(most.value, expected.max_amplified_work, value)
    expectClose(last?.onset, expected.onset_rate, value)
    expectClose(last?.collapse, expected.collapse_rate, value)
  },
)

interface Fold {
  readonly mu: number
  readonly timeout: number
  readonly retries: number
  readonly x: number
}

function stationOf({ mu }: Fold) {
  return { serviceSeconds: 1 / mu, servers: 1, scv: 1 }
}

test.each(known<Fold>('retry_fold_mm1'))(
  '[Q13] where time-outs feed on their retries: $id',
  ({ input, expected, tolerance: { value } }) => {
    const retry = { retries: input.retries, timeoutSeconds: input.timeout }

    expectClose(mostFirstAttempts(stationOf(input), 0, retry), expected.rate_fold, value)
  },
)

/** Attempts per second in the healthy state, by following each wave of retries; null when there is no such state. */
function healthyAttempts(fold: Fold): number | null {
  let attempts = fold.x
  for (let wave = 0; wave < 10_000; wave++) {
    const sojourn = sojournOf(stationOf(fold), attempts)
    if (sojourn === null) return null
    const next = fold.x * amplification(sojournTail(sojourn, fold.timeout), fold.retries)
    if (next === attempts) break
    attempts = next
  }
  return attempts
}

test.each(known<Fold, { attempt_rate: number | null }>('retry_fixed_point_mm1'))(
  '[Q13] below the fold there is a healthy state: $id',
  ({ input, expected: { attempt_rate }, tolerance: { value } }) => {
    const fold = mostFirstAttempts(stationOf(input), 0, {
      retries: input.retries,
      timeoutSeconds: input.timeout,
    })

    expect(input.x < fold).toBe(attempt_rate !== null)
    if (attempt_rate === null) expect(healthyAttempts(input)).toBeNull()
    else expectClose(healthyAttempts(input), attempt_rate, value)
  },
)

interface Cached {
  readonly keys: number
  readonly exponent: number
  readonly size: number
}

test.each(known<Cached>('cache_che'))(
  '[Q11] what is used least recently leaves: $id',
  ({ input: { keys, exponent, size }, expected, tolerance: { value } }) => {
    expectClose(cheHitRatio(keys, size, exponent), expected.hit, value)
  },
)

test.each(known<Cached>('cache_lru_exact'))(
  '[Q11] Che is within 1 % of the exact hit ratio: $id',
  ({ input: { keys, exponent, size }, expected, tolerance: { value } }) => {
    const hitRatio = cheHitRatio(keys, size, exponent)

    expectClose(hitRatio, expected.che_approx, value)
    expectClose(hitRatio, expected.hit, 0.01)
  },
)

test.each(known<Cached>('cache_lfu_hit'))(
  '[Q11] a cache of what is used most holds more: $id',
  ({ input: { keys, exponent, size }, expected, tolerance: { value } }) => {
    const ofMostUsed = harmonic(size, exponent) / harmonic(keys, exponent)

    expectClose(ofMostUsed, expected.hit, value)
    expect(cheHitRatio(keys, size, exponent)).toBeLessThan(ofMostUsed)
  },
)
