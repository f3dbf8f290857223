import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { type ClosedStation, closedThroughput, estimatedThroughput } from './closed-network.ts'
import { forecast } from './forecast.ts'

/** Exact mean value analysis for single servers. Source: Reiser & Lavenberg 1980. */
function meanValueAnalysis(tokens: number, ownSeconds: number, demands: readonly number[]): number {
  const queues = demands.map(() => 0)
  let throughput = 0
  for (let n = 1; n <= tokens; n++) {
    const seconds = demands.map((demand, i) => demand * (1 + (queues[i] ?? 0)))
    throughput = n / (ownSeconds + seconds.reduce((sum, time) => sum + time, 0))
    for (const [i, time] of seconds.entries()) queues[i] = throughput * time
  }
  return throughput
}

/** The machine repair model: tokens on their own and one station, by its birth and death chain. */
function machineRepair(
  tokens: number,
  ownSeconds: number,
  { demandSeconds, servers }: ClosedStation,
): number {
  let [weight, all, busy] = [1, 1, 0]
  for (let n = 1; n <= tokens; n++) {
    weight *= ((tokens - n + 1) / ownSeconds) * (demandSeconds / Math.min(n, servers))
    all += weight
    busy += weight * Math.min(n, servers)
  }
  return busy / all / demandSeconds
}

const seconds = fc.double({ min: 0.001, max: 2, noNaN: true })
const tokens = fc.integer({ min: 1, max: 60 })

test('[Q10] single servers carry what mean value analysis says', () => {
  fc.assert(
    fc.property(tokens, seconds, fc.array(seconds, { minLength: 1, maxLength: 5 }), (n, own, demands) => {
      const stations = demands.map((demandSeconds) => ({ demandSeconds, servers: 1 }))

      expect(closedThroughput(n, own, stations) / meanValueAnalysis(n, own, demands)).toBeCloseTo(1, 12)
    }),
  )
})

test('[Q10] many servers carry what the birth and death chain says', () => {
  fc.assert(
    fc.property(
      tokens,
      seconds,
      seconds,
      fc.integer({ min: 1, max: 80 }),
      (n, own, demandSeconds, servers) => {
        const station = { demandSeconds, servers }

        expect(closedThroughput(n, own, [station]) / machineRepair(n, own, station)).toBeCloseTo(1, 11)
      },
    ),
  )
})

const stations = fc.array(fc.record({ demandSeconds: seconds, servers: fc.integer({ min: 1, max: 9 }) }), {
  minLength: 1,
  maxLength: 4,
})

test('[Q10] more tokens never carry less', () => {
  fc.assert(
    fc.property(tokens, seconds, stations, (n, own, all) => {
      expect(closedThroughput(n + 1, own, all)).toBeGreaterThanOrEqual(
        closedThroughput(n, own, all) * (1 - 1e-12),
      )
    }),
  )
})

test('[Q10] the order of stations does not matter, nor does the clock', () => {
  fc.assert(
    fc.property(tokens, seconds, stations, (n, own, all) => {
      const slower = all.map((station) => ({ ...station, demandSeconds: station.demandSeconds * 60 }))
      const throughput = closedThroughput(n, own, all)

      expect(closedThroughput(n, own, all.toReversed()) / throughput).toBeCloseTo(1, 11)
      expect((60 * closedThroughput(n, own * 60, slower)) / throughput).toBeCloseTo(1, 11)
    }),
  )
})

test('[Q10] one token never waits, none carries nothing, no time carries all', () => {
  expect(closedThroughput(1, 3, [{ demandSeconds: 2, servers: 4 }])).toBeCloseTo(1 / 5, 14)
  expect(closedThroughput(0, 3, [])).toBe(0)
  expect(closedThroughput(5, 0, [])).toBe(Infinity)
})

test('[Q10] the estimate of a large network is close', () => {
  const station = { demandSeconds: 0.02, servers: 10 }

  expect(estimatedThroughput(2000, 3.5, [station]) / closedThroughput(2000, 3.5, [station])).toBeCloseTo(1, 1)
})

/** An API of 20 requests a second with a pool of 4, 25 ms of its own, and what it calls. */
function poolOf(components: readonly BoardTree[], connections: readonly BoardTree[], more: BoardTree = {}) {
  return aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'api', driver: 'd', perUnit: 20 }],
    components: [
      { id: 'api', ownSeconds: 0.025, limits: [{ id: 'pool', kind: 'threads', capacity: { pool: 4 } }] },
      ...components,
    ],
    connections: connections.map((connection, i) => ({ id: `x${i}`, ...connection })),
    ...more,
  })
}

function capacityOf(...tree: Parameters<typeof poolOf>): number | undefined {
  return forecast(poolOf(...tree), { at: 1, parts: [] }).breaks[0]?.capacity
}

const db = { id: 'db', service: { meanSeconds: 0.012 }, limits: [] }
const toDb = { from: 'api', to: 'db' }

test('[Q10] a pool that calls nobody is held for its own time', () => {
  expect(capacityOf([], [])).toBeCloseTo(4 / 0.025, 10)
})

test('[Q10] a pool is held during synchronous calls, however deep', () => {
  const proxy = { id: 'proxy', service: { meanSeconds: 1e-12 }, limits: [] }
  const direct = capacityOf([db], [toDb])

  expect(direct).toBeCloseTo(74.664541905664, 10)
  expect(capacityOf([db], [{ ...toDb, mode: 'async' }])).toBeCloseTo(160, 10)
  expect(
    capacityOf(
      [proxy, db],
      [
        { from: 'api', to: 'proxy' },
        { from: 'proxy', to: 'db' },
      ],
    ),
  ).toBeCloseTo(direct ?? 0, 6)
})

test('[Q10] all instances of the pool share its dependencies', () => {
  const pool = { id: 'pool', kind: 'threads', capacity: { pool: 2 } }
  const api = { id: 'api', ownSeconds: 0.025, instances: 2, limits: [pool] }
  const { breaks } = forecast(poolOf([], [toDb], { components: [api, db] }), { at: 1, parts: [] })

  expect(breaks[0]?.capacity).toBeCloseTo(74.664541905664, 10)
})

test('[Q10] the pool breaks where its load passes what is left by others', () => {
  const others = { id: 'g', entry: 'db', driver: 'square', perUnit: 5 }
  const board = poolOf([db], [toDb], {
    drivers: [
      { id: 'd', base: 1 },
      { id: 'square', base: 1, curve: { kind: 'quadratic' } },
    ],
    flows: [{ id: 'f', entry: 'api', driver: 'd', perUnit: 20 }, others],
  })
  const multiple = forecast(board, { parts: [] }).breaks[0]?.multiple ?? 0
  const free = 1 - 5 * multiple ** 2 * 0.012

  expect(20 * multiple).toBeCloseTo(
    closedThroughput(4, 0.025, [{ demandSeconds: 0.012 / free, servers: 1 }]),
    9,
  )
  expect(forecast(board, { at: multiple, parts: [] }).breaks[0]?.utilization).toBeCloseTo(1, 9)
})

test('[Q10] a dependency without service time counts nothing and is named', () => {
  const { breaks, warnings } = forecast(poolOf([{ id: 'x', limits: [] }], [{ from: 'api', to: 'x' }]), {
    parts: [],
  })

  expect(breaks[0]?.capacity).toBeCloseTo(160, 10)
  expect(warnings).toMatchObject([{ code: 'W_NO_SERVICE', path: 'components/x/service' }])
})

test('[Q10] a calling circle does not throw', () => {
  const connections = [toDb, { from: 'db', to: 'api', calls: 0.5 }]

  expect(capacityOf([db], connections)).toBeGreaterThan(0)
})

test('[Q10] other service times than exponential make it an estimate', () => {
  const regular = { ...db, service: { meanSeconds: 0.012, scv: 0 } }
  const exactness = (one: BoardTree) => forecast(poolOf([one], [toDb]), { parts: [] }).breaks[0]?.exactness

  expect([exactness(db), exactness(regular)]).toEqual(['exact', 'within-5-percent'])
})
