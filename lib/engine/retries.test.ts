import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { RetryForecast } from '#lib/model/retry-forecast.ts'
import { forecast } from './forecast.ts'

const db = { id: 'db', limits: [{ id: 'rps', kind: 'throughput', capacity: 1000 }] }

/** 100 requests a second at a gateway that calls a service that calls a database for 1000 a second. */
function retriesOf(
  connections: Readonly<Record<'gateway' | 'service', BoardTree>>,
  target: BoardTree = db,
  more: readonly BoardTree[] = [],
): readonly RetryForecast[] {
  const board = aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'gateway', driver: 'd', perUnit: 100 }],
    components: [
      { id: 'gateway', limits: [] },
      { id: 'service', limits: [] },
      { id: 'other', limits: [] },
      target,
    ],
    connections: [
      { id: 'gateway-service', from: 'gateway', to: 'service', ...connections.gateway },
      { id: 'service-db', from: 'service', to: 'db', ...connections.service },
      ...more,
    ],
  })
  return forecast(board, { parts: ['retries'] }).retries ?? []
}

function last(...board: Parameters<typeof retriesOf>): RetryForecast | undefined {
  return retriesOf(...board).at(-1)
}

const retry = { retries: 3 }

test('[Q12] only connections that retry are listed', () => {
  const ids = (service: BoardTree) => retriesOf({ gateway: {}, service }).map(({ connection }) => connection)

  expect([ids({}), ids({ retry: { retries: 0 } }), ids({ retry })]).toEqual([[], [], ['service-db']])
})

test('[Q12] an outage stays from capacity over all attempts on', () => {
  expect(last({ gateway: {}, service: { retry } })).toMatchObject({
    onset: 2.5,
    collapse: 10,
    amplificationWhenFailed: 4,
  })
})

test('[Q12] retries of waiting callers multiply', () => {
  const onset = (gateway: BoardTree) => last({ gateway, service: { retry } })?.onset

  expect(onset({ retry: { retries: 1 } })).toBeCloseTo(1.25, 12)
  expect(onset({ retry: { retries: 1 }, mode: 'async' })).toBeCloseTo(1.25, 12)
  expect(onset({})).toBeCloseTo(2.5, 12)
})

test('[Q12] a caller that can do without does not fail', () => {
  const chain = (service: BoardTree) =>
    last({ gateway: { retry }, service: {} }, db, [
      { id: 'x', from: 'other', to: 'db', retry },
      { id: 'y', from: 'service', to: 'other', ...service },
    ])

  expect(chain({})?.onset).toBeLessThan(chain({ critical: false })?.onset ?? 0)
})

test('[Q12] only what fails is repeated', () => {
  const others = { id: 'service-db-2', from: 'service', to: 'db' }

  // Of 200 calls a second 100 are repeated three times: 500 instead of 200.
  expect(last({ gateway: {}, service: { retry } }, db, [others])).toMatchObject({ onset: 2, collapse: 5 })
})

test('[Q12] a budget bounds the attempts', () => {
  const row = last({ gateway: {}, service: { retry: { ...retry, budget: 0.25 } } })

  expect(row).toMatchObject({ onset: 8, amplificationWhenFailed: 1.25 })
})

test('[Q12] without limits the servers count, and without those nothing does', () => {
  const row = (target: BoardTree) =>
    last({ gateway: {}, service: { retry } }, { id: 'db', limits: [], ...target })

  expect(row({ service: { meanSeconds: 0.01, servers: 10 } })).toMatchObject({ onset: 2.5, collapse: 10 })
  expect(row({})).toMatchObject({ onset: null, fold: null, collapse: null })
})

test('[Q12] limits that the calls do not load have no part in it', () => {
  const storage = { id: 'bytes', kind: 'storage', capacity: 1, terms: [{ constant: 0.5 }] }
  const target = { ...db, limits: [storage, ...db.limits] }

  expect(last({ gateway: {}, service: { retry } }, target)).toMatchObject({ onset: 2.5, collapse: 10 })
})

test('[Q12] callers that call each other once they fail never come back', () => {
  const back = { id: 'back', from: 'db', to: 'gateway', calls: 0.5 }
  const row = last({ gateway: {}, service: { retry } }, db, [back])

  expect(row?.onset).toBe(0)
  expect(row?.collapse).toBeGreaterThan(0)
})

test('[Q12] less wasted work leaves more room', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (retries, one, two) => {
        const onset = (wastedWork: number) =>
          last({ gateway: {}, service: { retry: { retries, wastedWork } } })?.onset ?? 0
        const [less, more] = [Math.min(one, two), Math.max(one, two)]

        expect(onset(less)).toBeGreaterThanOrEqual(onset(more) * (1 - 1e-9))
        expect(onset(more)).toBeGreaterThanOrEqual((10 / (retries + 1)) * (1 - 1e-9))
        expect(onset(less)).toBeLessThanOrEqual(10 * (1 + 1e-9))
      },
    ),
    { numRuns: 30 },
  )
})

const served = { ...db, service: { meanSeconds: 0.01, servers: 10 } }

test('[Q13] the fold is between onset and collapse', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      (retries, timeoutSeconds) => {
        const row = last({ gateway: {}, service: { retry: { retries, timeoutSeconds } } }, served)

        expect(row?.fold).toBeGreaterThan(row?.onset ?? 0)
        expect(row?.fold).toBeLessThanOrEqual(row?.collapse ?? 0)
      },
    ),
    { numRuns: 30 },
  )
})

test('[Q13] more patience folds later', () => {
  const fold = (timeoutSeconds: number) =>
    last({ gateway: {}, service: { retry: { ...retry, timeoutSeconds } } }, served)?.fold

  expect(fold(0.05)).toBeLessThan(fold(0.1) ?? 0)
  expect(fold(0.1)).toBeLessThan(fold(1) ?? 0)
})
