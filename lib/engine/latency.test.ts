import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Latency } from '#lib/model/latency.ts'
import { forecast } from './forecast.ts'

/** Component `id` that serves in so many seconds, exponentially, with more servers than anybody needs. */
function service(id: string, meanSeconds: number, more: BoardTree = {}): BoardTree {
  return { id, service: { meanSeconds, servers: 1000 }, limits: [], ...more }
}

/** A flow of 1 request a second through these components, from the first one. */
function board(components: readonly BoardTree[], connections: readonly BoardTree[], more: BoardTree = {}) {
  return aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: components[0]?.id, driver: 'd', perUnit: 1 }],
    components,
    connections: connections.map((connection, index) => ({ id: `x${index}`, ...connection })),
    ...more,
  })
}

function latencyAt(at: number, ...tree: Parameters<typeof board>): Latency {
  const rows = forecast(board(...tree), { at, parts: ['latency'] }).latency ?? []
  const row = rows.find((one) => one.at === at)
  if (row === undefined) throw new Error('There is no latency at this multiple.')
  return row
}

function meanOf(...tree: Parameters<typeof board>): number {
  return latencyAt(1, ...tree).meanSeconds ?? Number.NaN
}

const [a, b, c] = [service('a', 1), service('b', 2), service('c', 3)]

test('[Q6] calls one after the other add up', () => {
  const connections = [
    { from: 'a', to: 'b', calls: 2 },
    { from: 'b', to: 'c' },
  ]

  expect(meanOf([a, b, c], connections)).toBeCloseTo(1 + 2 * (2 + 3), 12)
})

test('[Q6] nobody waits for asynchronous calls', () => {
  const connections = [
    { from: 'a', to: 'b', mode: 'async' },
    { from: 'b', to: 'c' },
  ]

  expect(meanOf([a, b, c], connections)).toBeCloseTo(1, 12)
})

test('[Q6] only misses wait for what is behind a cache', () => {
  const connections = [
    { from: 'cache', to: 'b', calls: 3, onMiss: true },
    { from: 'cache', to: 'c', onMiss: true },
  ]

  expect(meanOf([service('cache', 1, { hitRatio: 0.9 }), b, c], connections)).toBeCloseTo(1 + 0.1 * 9, 12)
})

test('[Q6] alternatives are taken in their shares', () => {
  const connections = [
    { from: 'a', to: 'b', calls: 0.25, choice: 'payment' },
    { from: 'a', to: 'c', calls: 0.75, choice: 'payment' },
  ]

  expect(meanOf([a, b, c], connections)).toBeCloseTo(1 + 0.25 * 2 + 0.75 * 3, 12)
})

test('[Q6] attempts that fail today take their time', () => {
  const retry = { retries: 1, failureRatio: 0.5 }

  expect(meanOf([a, b], [{ from: 'a', to: 'b', retry }])).toBeCloseTo(1 + 1.5 * 2, 12)
})

test('[Q6] growing calls take longer', () => {
  const connections = [{ from: 'a', to: 'b', growsWith: 'd' }]

  expect(latencyAt(5, [a, b], connections).meanSeconds).toBeCloseTo(1 + 5 * 2, 12)
})

test('[Q6] components without service time take none', () => {
  expect(meanOf([{ id: 'a', limits: [] }, b], [{ from: 'a', to: 'b' }])).toBeCloseTo(2, 12)
})

test('[Q6] a flow without any service time on its way is left out', () => {
  expect(forecast(board([{ id: 'a', limits: [] }], []), { parts: ['latency'] }).latency).toEqual([])
})

test('[Q5] calls that come back add up to an exponential time', () => {
  // A geometric number of exponential times is exponential.
  const { meanSeconds, p99Seconds } = latencyAt(1, [a], [{ from: 'a', to: 'a', calls: 0.5 }])

  expect(meanSeconds).toBeCloseTo(2, 12)
  expect(p99Seconds).toBeCloseTo(2 * Math.log(100), 9)
})

test('[Q6] attempts until one turns out well add up to an exponential time', () => {
  const retry = { retries: 200, failureRatio: 0.5 }
  const { meanSeconds, p99Seconds } = latencyAt(
    1,
    [{ id: 'a', limits: [] }, b],
    [{ from: 'a', to: 'b', retry }],
  )

  expect(meanSeconds).toBeCloseTo(4, 12)
  expect(p99Seconds).toBeCloseTo(4 * Math.log(100), 6)
})

test('[Q6] who calls seldom repeats no more often', () => {
  // Nobody, one and two attempts in shares of 1/2, 1/4 and 1/4: P(R > t) = e^-t (1/2 + t/4).
  const connections = [{ from: 'a', to: 'b', calls: 0.5, retry: { retries: 1, failureRatio: 0.5 } }]
  const { p99Seconds } = latencyAt(1, [{ id: 'a', limits: [] }, service('b', 1)], connections)
  const t = p99Seconds ?? Number.NaN

  expect(Math.exp(-t) * (0.5 + t / 4)).toBeCloseTo(0.01, 9)
})

test('[Q7] calls made together are repeated each by itself', () => {
  // The longest of two exponential times of 2 s, which are geometric sums of times of 1 s.
  const retry = { retries: 60, failureRatio: 0.5 }
  const connections = [{ from: 'a', to: 'b', calls: 2, parallel: true, retry }]
  const { meanSeconds } = latencyAt(1, [{ id: 'a', limits: [] }, service('b', 1)], connections)

  expect(meanSeconds).toBeCloseTo(2 * 1.5, 4)
})

test('[Q6] however many attempts fail, their mean is A', () => {
  for (const [failureRatio, retries, budget, attempts] of [
    [1, 3, undefined, 4],
    [1, 5000, undefined, 5001],
    [0.9, 100, undefined, (1 - 0.9 ** 101) / 0.1],
    [0.5, 2, 0.25, 1.25],
    [0.5, 2, 0, 1],
  ] as const) {
    const retry = { retries, failureRatio, ...(budget !== undefined && { budget }) }
    const connections = [{ from: 'a', to: 'b', retry }]

    expect(meanOf([{ id: 'a', limits: [] }, service('b', 1e-4)], connections)).toBeCloseTo(attempts * 1e-4, 9)
  }
})

test('[Q5] what fewer than one in a hundred wait for is not in the p99', () => {
  const p99 = (calls: number) =>
    latencyAt(1, [a, service('b', 1000)], [{ from: 'a', to: 'b', calls }]).p99Seconds ?? 0

  expect(p99(0.001)).toBeLessThan(Math.log(100) + 0.2)
  expect(p99(0.02)).toBeGreaterThan(100)
})

test('[Q5] percentiles are those of a simulation', () => {
  // One call surely, one in half of the requests: 1e6 simulated requests with exponential times of 1 s and 2 s.
  const { p99Seconds } = latencyAt(1, [a, b], [{ from: 'a', to: 'b', calls: 1.5 }])

  expect(p99Seconds).toBeCloseTo(simulatedP99(), 1)
})

function simulatedP99(): number {
  let state = 1
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const exponential = (mean: number) => -mean * Math.log(uniform())
  const times = Float64Array.from({ length: 1_000_000 }, () => {
    const always = exponential(1) + exponential(2)
    return uniform() < 0.5 ? always + exponential(2) : always
  })
  return times.sort()[990_000] ?? 0
}

test('[Q7] calls made together take as long as the longest', () => {
  const connections = [
    { from: 'a', to: 'b', parallel: true },
    { from: 'a', to: 'c', parallel: true },
  ]

  // The longer of two exponential times of 2 s and 3 s: 2 + 3 − 1 / (1/2 + 1/3).
  expect(meanOf([a, b, c], connections)).toBeCloseTo(1 + 5 - 6 / 5, 8)
})

test('[Q7] together is between the longest alone and all in a row', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          seconds: fc.double({ min: 0.01, max: 10, noNaN: true }),
          calls: fc.double({ min: 0.1, max: 4, noNaN: true }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      (branches) => {
        const components = [service('a', 1), ...branches.map(({ seconds }, i) => service(`s${i}`, seconds))]
        const connections = (parallel: boolean) =>
          branches.map(({ calls }, i) => ({ from: 'a', to: `s${i}`, calls, parallel }))
        const together = latencyAt(1, components, connections(true))
        const inARow = latencyAt(1, components, connections(false))
        const longest = Math.max(...branches.map(({ seconds, calls }) => seconds * Math.min(1, calls)))

        expect(together.meanSeconds).toBeGreaterThanOrEqual((1 + longest) * (1 - 1e-6))
        expect(together.meanSeconds).toBeLessThanOrEqual((inARow.meanSeconds ?? 0) * (1 + 1e-6))
        expect(together.p99Seconds).toBeLessThanOrEqual((inARow.p99Seconds ?? 0) * 1.01)
      },
    ),
    { numRuns: 30 },
  )
})

test('[Q7] parallel calls in a circle count in a row', () => {
  const parallel = [
    { from: 'a', to: 'b', calls: 0.5, parallel: true },
    { from: 'b', to: 'a', calls: 0.5 },
  ]

  expect(meanOf([a, b], parallel)).toBeCloseTo((1 + 0.5 * 2) / (1 - 0.25), 12)
})

test('[Q8] a flow with something saturated on its way has no latency', () => {
  const slow = { id: 'a', service: { meanSeconds: 0.5 }, limits: [] }
  const limited = service('a', 0.1, { limits: [{ id: 'rps', kind: 'throughput', capacity: 3 }] })

  expect(latencyAt(1.9, [slow], []).meanSeconds).toBeCloseTo(0.5 / 0.05, 9)
  expect(latencyAt(2, [slow], [])).toMatchObject({ meanSeconds: null, p99Seconds: null })
  expect(latencyAt(3, [limited], []).meanSeconds).toBeCloseTo(0.1, 12)
  expect(latencyAt(3.1, [limited], []).meanSeconds).toBeNull()
})

test('[Q8] an autoscaler adds the servers that are needed', () => {
  const scaled = (more: BoardTree) => [
    { id: 'a', service: { meanSeconds: 0.5 }, instances: 2, ...more, limits: [] },
  ]

  expect(latencyAt(100, scaled({}), []).meanSeconds).toBeNull()
  expect(latencyAt(100, scaled({ maxInstances: 100 }), []).meanSeconds).toBeLessThan(0.6)
  expect(
    latencyAt(100, scaled({ autoscale: { perInstance: 2, targetUtilization: 0.5 } }), []).meanSeconds,
  ).toBeLessThan(0.6)
})

test('[Q8] with instances lost the others serve all', () => {
  const components = [{ id: 'a', service: { meanSeconds: 0.5 }, instances: { az1: 1, az2: 1 }, limits: [] }]
  const tree = board(components, [], { domains: ['az1', 'az2'].map((id) => ({ id, kind: 'zone' })) })
  const mean = (down: readonly string[]) =>
    forecast(tree, {
      at: 1,
      down: tree.domains.map(({ id }) => id).filter((id) => down.includes(id)),
      parts: ['latency'],
    }).latency?.[0]?.meanSeconds

  expect(mean([])).toBeCloseTo(0.5 / (1 - 0.25 ** 2), 12)
  expect(mean(['az1'])).toBeCloseTo(1, 12)
  expect(mean(['az1', 'az2'])).toBeNull()
})

/** A tree of calls with some load: each component is called by one before it. */
const aTree = fc
  .array(
    fc.record({
      caller: fc.nat(),
      calls: fc.double({ min: 0.05, max: 2.5, noNaN: true }),
      seconds: fc.double({ min: 0.001, max: 0.01, noNaN: true }),
      scv: fc.constantFrom(0.25, 1, 2),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((rows) => (unit: number) => ({
    components: rows.map(({ seconds, scv }, i) => ({
      id: `s${i}`,
      service: { meanSeconds: seconds * unit, servers: 2, scv },
      limits: [],
    })),
    connections: rows
      .slice(1)
      .map(({ caller, calls }, i) => ({ from: `s${caller % (i + 1)}`, to: `s${i + 1}`, calls })),
  }))

test('[Q6] the mean is the sum of visits times sojourns', () => {
  fc.assert(
    fc.property(aTree, (treeOf) => {
      const { components, connections } = treeOf(1)
      const { arrivals, latency } = forecast(board(components, connections), { at: 1, parts: ['latency'] })
      const alone = components.map((component) =>
        meanOf([component], [], {
          flows: [
            {
              id: 'f',
              entry: component.id,
              driver: 'd',
              perUnit: Object.entries(arrivals).find(([id]) => id === component.id)?.[1],
            },
          ],
        }),
      )
      const visits = Object.values(arrivals)
      const sum = visits.reduce((all, times, i) => all + times * (alone[i] ?? 0), 0)

      expect((latency?.[0]?.meanSeconds ?? 0) / sum).toBeCloseTo(1, 11)
    }),
    { numRuns: 50 },
  )
})

test('[Q6] a clock in other units gives the same times', () => {
  fc.assert(
    fc.property(aTree, (treeOf) => {
      const at = (unit: number) => {
        const { components, connections } = treeOf(unit)
        const flows = [{ id: 'f', entry: 's0', driver: 'd', perUnit: 1 / unit }]
        return latencyAt(3, components, connections, { flows })
      }
      const [seconds, minutes] = [at(1), at(60)]

      expect((minutes.meanSeconds ?? 0) / (seconds.meanSeconds ?? 1)).toBeCloseTo(60, 8)
      expect((minutes.p99Seconds ?? 0) / (seconds.p99Seconds ?? 1)).toBeCloseTo(60, 6)
    }),
    { numRuns: 30 },
  )
})

test('[Q2] more load never makes responses shorter', () => {
  fc.assert(
    fc.property(aTree, fc.double({ min: 1, max: 3, noNaN: true }), (treeOf, times) => {
      const { components, connections } = treeOf(1)
      const [today, then] = [latencyAt(1, components, connections), latencyAt(times, components, connections)]

      expect(then.meanSeconds).toBeGreaterThanOrEqual((today.meanSeconds ?? 0) * (1 - 1e-12))
      expect(then.p99Seconds).toBeGreaterThanOrEqual((today.p99Seconds ?? 0) * (1 - 1e-8))
    }),
    { numRuns: 30 },
  )
})
