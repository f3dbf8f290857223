import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { forecast } from './forecast.ts'

const doubling = { kind: 'exponential', ratePerDay: Math.LN2 / 100 }

/** One flow of 100 requests a second into a component. */
function into(component: BoardTree, scenario: BoardTree = {}, more: BoardTree = {}) {
  const { components = [], ...rest } = more as { components?: readonly BoardTree[] }
  return aBoard({
    scenario,
    drivers: [{ id: 'd', base: 100 }],
    flows: [{ id: 'f', entry: 'c', driver: 'd', perUnit: 1 }],
    components: [{ id: 'c', ...component }, ...components],
    ...rest,
  })
}

function first(board: ReturnType<typeof aBoard>, at = 10) {
  return forecast(board, { at, parts: [] }).breaks[0]
}

const rps = (capacity: number) => ({ id: 'rps', kind: 'throughput', capacity })

test('[K3] a limit at four times today’s load breaks after two doublings', () => {
  expect(first(into({ limits: [rps(400)] }, { today: '2026-11-22', growth: doubling }))).toMatchObject({
    multiple: 4,
    days: 200,
    date: '2027-06-10',
  })
})

test('[K3] above the ceiling of the growth there is no date, but still a multiple', () => {
  const growth = { kind: 'logistic', ceiling: 3, ratePerDay: 0.01 }

  expect(first(into({ limits: [rps(400)] }, { today: '2026-11-22', growth }))).toMatchObject({
    multiple: 4,
    days: null,
    date: null,
  })
})

test('[K3] what is broken already has the date of today', () => {
  expect(first(into({ limits: [rps(50)] }, { today: '2026-11-22', growth: doubling }))).toMatchObject({
    multiple: 0.5,
    days: 0,
    date: '2026-11-22',
  })
})

test('[K4] without a day for today there are days and no date', () => {
  const row = first(into({ limits: [rps(400)] }, { growth: doubling }))

  expect(row?.days).toBeCloseTo(200, 9)
  expect(row).not.toHaveProperty('date')
})

test('[K4] without a growth there are neither days nor dates', () => {
  const row = first(into({ limits: [rps(400)] }, { today: '2026-11-22' }))

  expect(row).not.toHaveProperty('days')
  expect(row).not.toHaveProperty('date')
})

test('[K1] a day for today that is not in the calendar gives no dates', () => {
  const row = first(into({ limits: [rps(400)] }, { today: '2026-02-30', growth: doubling }))

  expect(row?.days).toBeCloseTo(200, 9)
  expect(row).not.toHaveProperty('date')
})

test('[K4] a domain that is lost brings its dates forward', () => {
  const board = into(
    {
      instances: { a: 2, b: 2 },
      limits: [{ id: 'rps', kind: 'throughput', capacity: { perInstance: 100 } }],
    },
    { growth: doubling },
    { domains: [{ id: 'a' }, { id: 'b' }] },
  )
  const { breaks, domains } = forecast(board)

  expect(breaks[0]?.days).toBeCloseTo(200, 9)
  expect(domains[0]?.breaks[0]?.days).toBeCloseTo(100, 9)
})

test('[K3] of two that break at one multiple the earlier is named first', () => {
  const stock = (id: string, inflowPerDay: number) => ({ id, kind: 'stock', inflowPerDay, capacity: 100 })
  const board = into(
    { limits: [stock('a-slow', 1), stock('z-fast', 10)] },
    { growth: { kind: 'exponential', ratePerDay: 0 } },
  )

  expect(forecast(board).breaks.map(({ limit, rank }) => [limit, rank])).toEqual([
    ['z-fast', 1],
    ['a-slow', 1],
  ])
})

/** Served at 200 requests a second. */
const late = { id: 'late', kind: 'delay', maxDelaySeconds: 300 }

test('[K14] without a burst a queue is late as soon as more comes than is served', () => {
  expect(first(into({ kind: 'queue', limits: [{ ...late, capacity: 200 }] }))).toMatchObject({
    limit: 'late',
    multiple: expect.closeTo(2, 12),
    utilization: 5,
  })
})

test('[K14] a short burst may be above what is served', () => {
  const burst = { multiple: 4, seconds: 100 }
  const row = first(into({ kind: 'queue', limits: [{ ...late, capacity: 1000 }] }, { burst }))

  // 4 m · 100/s for 100 s leaves (400 m − 1000) · 100, which takes 300 s from m = 10 on.
  expect(row?.multiple).toBeCloseTo(10, 9)
})

test('[K14] a long burst is late at the multiple at which it leaves too much behind', () => {
  const burst = { multiple: 4, seconds: 600 }
  const row = first(into({ kind: 'queue', limits: [{ ...late, capacity: 1000 }] }, { burst }))
  const m = row?.multiple ?? 0

  expect(((400 * m - 1000) * 600) / 1000).toBeCloseTo(300, 6)
})

test('[K14] a queue is served as fast as those it hands its requests to', () => {
  const board = into(
    { kind: 'queue', limits: [late] },
    {},
    {
      components: [{ id: 'worker', limits: [rps(600)] }],
      connections: [{ id: 'x', from: 'c', to: 'worker', mode: 'async', calls: 2 }],
    },
  )
  const rows = forecast(board).breaks

  expect(rows.find(({ limit }) => limit === 'late')).toMatchObject({
    multiple: expect.closeTo(3, 12),
    capacity: 300,
  })
})

test('[K14] a queue that nobody knows the service of is among the unknowns', () => {
  const { breaks, unknowns } = forecast(into({ kind: 'queue', limits: [late] }))

  expect(breaks).toEqual([])
  expect(unknowns).toEqual(['components/c/limits/late/capacity'])
})

test('[K13] a burst leaves a backlog, a delay and a time to drain', () => {
  const board = into(
    { kind: 'queue', limits: [rps(1000), { ...late, maxDelaySeconds: 100 }] },
    { burst: { multiple: 15, seconds: 600 } },
  )

  expect(forecast(board).queues).toEqual([
    {
      component: 'c',
      backlog: 300_000,
      drainSeconds: 300_000 / 900,
      delaySeconds: 300,
      overdueAfterSeconds: expect.closeTo(300, 9),
    },
  ])
})

test('[K13] a queue that is overloaded today never drains', () => {
  const board = into({ kind: 'stream', limits: [rps(50)] }, { burst: { multiple: 2, seconds: 10 } })

  expect(forecast(board).queues).toEqual([
    { component: 'c', backlog: 1500, drainSeconds: null, delaySeconds: 30 },
  ])
})

test('[K13] a burst that is served leaves nothing behind', () => {
  const board = into({ kind: 'queue', limits: [rps(500)] }, { burst: { multiple: 5, seconds: 60 } })

  expect(forecast(board).queues).toEqual([{ component: 'c', backlog: 0, drainSeconds: 0, delaySeconds: 0 }])
})

test('[K13] without a burst nothing is said about queues', () => {
  expect(forecast(into({ kind: 'queue', limits: [rps(500)] }))).not.toHaveProperty('queues')
})

const autoscale = { perInstance: 50, reactionSeconds: 180 }
/** Four instances carry twice today's load, which a surge reaches in one doubling. */
const fleet = { instances: 4, maxInstances: 100, autoscale }

test('[K12] a surge that doubles before the autoscaler reacts overtakes it', () => {
  expect(first(into(fleet, { ramp: { doublingSeconds: 179 } }))).toMatchObject({
    limit: 'autoscale',
    kind: 'ramp',
    multiple: expect.closeTo(2, 12),
    capacity: 200,
    exactness: 'indicative',
  })
})

test('[K12] an autoscaler that is quick enough does not break', () => {
  expect(forecast(into(fleet, { ramp: { doublingSeconds: 180 } })).breaks).toEqual([])
  expect(forecast(into(fleet)).breaks).toEqual([])
})

test('[K12] a lost zone leaves less time to react', () => {
  const board = into(
    { ...fleet, instances: { a: 2, b: 2 } },
    { ramp: { doublingSeconds: 3600 } },
    { domains: [{ id: 'a' }, { id: 'b' }] },
  )

  expect(forecast(board).domains[0]?.breaks[0]).toMatchObject({
    limit: 'autoscale',
    multiple: expect.closeTo(1, 12),
  })
})
