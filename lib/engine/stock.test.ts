import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { forecast } from './forecast.ts'

/** A store with one stock that grows by 1 % a day, unless the scenario says otherwise. */
function aStore(stock: BoardTree, { scenario, ...board }: BoardTree = {}) {
  return aBoard({
    scenario: scenario ?? { today: '2026-01-01', growth: { kind: 'exponential', ratePerDay: 0.01 } },
    components: [{ id: 'db', limits: [{ id: 'disk', kind: 'stock', capacity: 1000, ...stock }] }],
    ...board,
  })
}

function theBreak(stock: BoardTree, board?: BoardTree) {
  return forecast(aStore(stock, board), { parts: [] }).breaks[0]
}

const flat = { scenario: { growth: { kind: 'exponential', ratePerDay: 0 } } }

test('[K6] with no growth a disk fills at the rate of today', () => {
  const row = theBreak({ initial: 100, inflowPerDay: 10 }, flat)

  expect(row).toMatchObject({ multiple: 1 })
  expect(row?.days).toBeCloseTo(90, 9)
})

test('[K6] under doubling the second half lasts exactly one doubling time', () => {
  const ratePerDay = Math.LN2 / 365
  const board = { scenario: { today: '2013-07-29', growth: { kind: 'exponential', ratePerDay } } }
  const row = theBreak({ initial: 500, inflowPerDay: 500 * ratePerDay }, board)

  expect(row?.date).toBe('2014-07-29')
  expect(row?.multiple).toBeCloseTo(2, 9)
})

test('[K6] the multiple of a stock is that of its date', () => {
  const row = theBreak({ initial: 100, inflowPerDay: 10 })

  expect(row?.multiple).toBeCloseTo(Math.exp(0.01 * (row?.days ?? 0)), 12)
})

test('[K6] at the multiple asked about it holds what it holds on that day', () => {
  const board = aStore({ initial: 100, inflowPerDay: 10 })
  const at = Math.exp(0.01 * 30)

  expect(forecast(board, { at, parts: [] }).breaks[0]?.utilization).toBeCloseTo(
    (100 + 10 * (Math.expm1(0.3) / 0.01)) / 1000,
    9,
  )
})

test('[K6] what is full already is broken today', () => {
  expect(theBreak({ initial: 1001, inflowPerDay: 0 })).toMatchObject({
    multiple: 0,
    days: 0,
    date: '2026-01-01',
  })
})

test('[K6] without a growth it never fills, and the board says what is missing', () => {
  const { breaks, warnings } = forecast(aStore({ initial: 100, inflowPerDay: 10 }, { scenario: {} }))

  expect(breaks[0]).toMatchObject({ multiple: null, utilization: 0.1 })
  expect(breaks[0]).not.toHaveProperty('days')
  expect(warnings).toEqual([{ code: 'W_NEEDS_GROWTH', path: 'components/db/limits/disk' }])
})

test('[K6] it never fills while as much is taken out as comes in', () => {
  expect(theBreak({ initial: 100, inflowPerDay: 10, outflowPerDay: 10 })).toMatchObject({
    multiple: null,
    days: null,
    date: null,
  })
})

test('[K5] what is taken out does not grow', () => {
  const row = theBreak({ initial: 100, inflowPerDay: 10, outflowPerDay: 4 })
  const days = row?.days ?? 0

  expect(100 + 10 * (Math.expm1(0.01 * days) / 0.01) - 4 * days).toBeCloseTo(1000, 8)
})

test('[K7] with a retention only what came in during it is there', () => {
  const row = theBreak({ inflowPerDay: 10, retentionDays: 30 })
  const window = 10 * (-Math.expm1(-0.3) / 0.01)

  expect(row?.loadToday).toBeCloseTo(window, 9)
  expect(row?.days).toBeCloseTo(Math.log(1000 / window) / 0.01, 8)
})

test('[K7] with a retention and no growth a stock stays as it is', () => {
  expect(theBreak({ inflowPerDay: 10, retentionDays: 99 }, flat)?.multiple).toBeNull()
  expect(theBreak({ inflowPerDay: 10, retentionDays: 101 }, flat)?.days).toBe(0)
})

test('[K7] a new store has its retention ahead of it', () => {
  const board = { scenario: { growth: { kind: 'exponential', ratePerDay: 0 } } }
  expect(theBreak({ initial: 0, inflowPerDay: 50, retentionDays: 30 }, board)?.days).toBeCloseTo(20, 9)
})

test('[K5] the square of a growth is a growth of twice the rate', () => {
  const square = theBreak(
    { initial: 100, inflowPerDay: 10, driver: 'pairs' },
    { drivers: [{ id: 'pairs', base: 1, curve: { kind: 'power', exponent: 2 } }] },
  )
  const twice = theBreak(
    { initial: 100, inflowPerDay: 10 },
    { scenario: { growth: { kind: 'exponential', ratePerDay: 0.02 } } },
  )

  expect((square?.days ?? 0) / (twice?.days ?? 1)).toBeCloseTo(1, 10)
})

test('[K5] a driver that does not grow brings as much every day', () => {
  const drivers = [{ id: 'fixed', base: 1, curve: { kind: 'constant' } }]
  expect(theBreak({ initial: 100, inflowPerDay: 10, driver: 'fixed' }, { drivers })?.days).toBeCloseTo(90, 9)
})

test('[K5] a step in a driver is not stepped over', () => {
  const curve = {
    kind: 'step',
    points: [
      [1, 1],
      [2, 100],
    ],
  }
  const row = theBreak(
    { initial: 0, inflowPerDay: 1, driver: 'steps' },
    { drivers: [{ id: 'steps', base: 1, curve }] },
  )
  const jump = Math.LN2 / 0.01

  expect(row?.days).toBeCloseTo(jump + (1000 - jump) / 100, 6)
})

const amounts = fc.double({ min: 1, max: 1e6, noNaN: true })

test('[K6] a larger disk is never full earlier', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, (inflowPerDay, a, b) => {
      const days = (capacity: number) => theBreak({ inflowPerDay, capacity })?.days ?? Infinity
      expect(days(Math.max(a, b))).toBeGreaterThanOrEqual(days(Math.min(a, b)) * (1 - 1e-12))
    }),
    { numRuns: 50 },
  )
})

test('[K6] the unit of a stock makes no difference', () => {
  fc.assert(
    fc.property(amounts, amounts, fc.constantFrom(1e-3, 1024, 1e9), (inflow, room, unit) => {
      const days = (times: number) =>
        theBreak({ initial: times, inflowPerDay: inflow * times, capacity: (1 + room) * times })?.days ?? 0
      expect(days(unit) / days(1)).toBeCloseTo(1, 9)
    }),
    { numRuns: 50 },
  )
})

const anyRate = fc.double({ min: -100, max: 100, noNaN: true })
const anyAmount = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e300, noNaN: true }))
const anyGrowth = fc.oneof(
  fc.record({ kind: fc.constant('exponential'), ratePerDay: anyRate }),
  fc.record({ kind: fc.constant('linear'), perDay: anyRate }),
  fc.record({
    kind: fc.constantFrom('logistic', 'gompertz'),
    ratePerDay: anyRate,
    ceiling: fc.double({ min: 1e-9, max: 1e300, noNaN: true }),
  }),
)

test('[K6] whatever the numbers are, an answer is a number or never', () => {
  const stock = fc.record({
    initial: anyAmount,
    inflowPerDay: anyAmount,
    outflowPerDay: anyAmount,
    capacity: anyAmount,
    retentionDays: fc.option(fc.double({ min: 1e-9, max: 1e9, noNaN: true })),
    driver: fc.option(fc.constantFrom('pairs', 'sorted'), { nil: undefined }),
  })
  const drivers = [
    { id: 'pairs', base: 1, curve: { kind: 'all-pairs', n0: 50 } },
    { id: 'sorted', base: 1, curve: { kind: 'nlogn', n0: 50 } },
  ]
  fc.assert(
    fc.property(stock, anyGrowth, ({ driver, ...numbers }, growth) => {
      const tree = driver === undefined ? numbers : { ...numbers, driver }
      const row = theBreak(tree, { drivers, scenario: { today: '2026-01-01', growth } })

      for (const number of [row?.multiple, row?.days, row?.utilization, row?.factorNeeded, row?.loadToday]) {
        expect(number === null || Number.isFinite(number)).toBe(true)
      }
      expect(row?.date === null || /^\d{4}-\d{2}-\d{2}$/.test(row?.date ?? '')).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('[U1] a stock with an unknown inflow is left out', () => {
  const { breaks, unknowns } = forecast(aStore({ inflowPerDay: { source: 'unknown' } }))

  expect(breaks).toEqual([])
  expect(unknowns).toEqual(['components/db/limits/disk/inflowPerDay'])
})

test('[K6] a domain fills up like a component', () => {
  const board = aBoard({
    scenario: { growth: { kind: 'exponential', ratePerDay: 0 } },
    domains: [
      {
        id: 'array',
        kind: 'disk',
        contains: [],
        limits: [{ id: 'full', kind: 'stock', inflowPerDay: 5, capacity: 100 }],
      },
    ],
  })

  expect(forecast(board).breaks[0]).toMatchObject({ component: 'array', domain: true })
  expect(forecast(board).breaks[0]?.days).toBeCloseTo(20, 9)
})
