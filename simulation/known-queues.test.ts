import { expect, test } from 'vitest'
import { type Estimate, percentile, ratio } from './estimate.ts'
import type { Batch } from './observations.ts'
import type { Call, Plan, Station } from './plan.ts'
import { simulationOf } from './simulation.ts'

/** One flow into the first of some stations. */
function aPlan(perSecond: number, stations: readonly Partial<Station>[], room = Infinity): Plan {
  const station = { servers: 1, meanSeconds: 1, scv: 1, hitRatio: 0, isPassedBy: false, calls: [[]] }
  return {
    stations: stations.map((row, index) => ({ ...station, name: `s${index}`, ...row })),
    flows: [{ name: 'f', station: 0, perSecond }],
    room,
  }
}

function aCall(station: number, calls: number, change: Partial<Call> = {}): Call {
  return {
    station,
    calls,
    mode: 'in-row',
    onMiss: false,
    critical: true,
    retries: 0,
    timeoutSeconds: Infinity,
    failureRatio: 0,
    wastedWork: 1,
    ...change,
  }
}

function observed(plan: Plan, events = 600_000, seed = 1): readonly Batch[] {
  const simulation = simulationOf(plan, seed)
  simulation.settle(events / 8)
  simulation.run(events)
  return simulation.batches
}

function meanResponse(batches: readonly Batch[]): Estimate {
  return ratio(
    batches,
    ({ responseSeconds }) => responseSeconds[0] ?? 0,
    ({ answered }) => answered[0] ?? 0,
  )
}

function failed(batches: readonly Batch[]): Estimate {
  return ratio(
    batches,
    (batch) => batch.failed[0] ?? 0,
    ({ answered }) => answered[0] ?? 0,
  )
}

/** Erlang's C as its defining sum (Erlang 1917). */
function erlangC(servers: number, offered: number): number {
  let term = 1
  let sum = 0
  for (let k = 0; k < servers; k++) {
    sum += term
    term *= offered / (k + 1)
  }
  const all = (term * servers) / (servers - offered)
  return all / (sum + all)
}

function expectWithin({ value, halfWidth }: Estimate, exact: number, most: number): void {
  expect(halfWidth).toBeLessThan(most * exact)
  expect(Math.abs(value - exact)).toBeLessThan(halfWidth)
}

test.each<[string, number, Partial<Station>, number]>([
  ['M/M/1 at 0.5: 1/(μ − λ)', 0.5, {}, 2],
  ['M/M/1 at 0.8', 0.8, {}, 5],
  ['M/M/2 at 0.75: Erlang 1917', 1.5, { servers: 2 }, 1 + erlangC(2, 1.5) / 0.5],
  ['M/M/8 at 0.8', 6.4, { servers: 8 }, 1 + erlangC(8, 6.4) / 1.6],
  ['M/D/1 at 0.8: Pollaczek–Khinchine', 0.8, { scv: 0 }, 1 + (0.8 * 0.5) / 0.2],
  ['M/G/1 at 0.7, gamma of scv 0.4', 0.7, { scv: 0.4 }, 1 + (0.7 * 0.7) / 0.3],
  ['M/G/1 at 0.6, hyperexponential of scv 4', 0.6, { scv: 4 }, 1 + (0.6 * 2.5) / 0.4],
])('the mean response is that of %s', (_, perSecond, station, exact) => {
  expectWithin(meanResponse(observed(aPlan(perSecond, [station]))), exact, 0.08)
})

test('the 99th percentile is that of M/M/1', () => {
  expectWithin(percentile(observed(aPlan(0.5, [{}])), 0, 0.99), Math.log(100) / 0.5, 0.05)
})

test('a network with visits and a circle is Jackson’s', () => {
  const batches = observed(
    aPlan(0.25, [
      { calls: [[aCall(1, 1.5), aCall(2, 0.5)]] },
      { meanSeconds: 0.5, calls: [[aCall(2, 2)]] },
      { meanSeconds: 0.8, servers: 2, calls: [[aCall(0, 0.1)]] },
    ]),
  )
  const visits = 1 / (1 - 0.1 * (0.5 + 1.5 * 2))
  const [a, b, c] = [0.25 * visits, 0.375 * visits, 0.25 * visits * 3.5]
  const waits = 0.8 + (erlangC(2, 0.8 * c) * 0.8) / (2 - 0.8 * c)

  expectWithin(meanResponse(batches), visits * (1 / (1 - a) + 1.5 / (2 - b) + 3.5 * waits), 0.06)
})

test('a short queue turns away as many as M/M/1/K', () => {
  const exact = (0.9 ** 5 * 0.1) / (1 - 0.9 ** 6)

  expectWithin(failed(observed(aPlan(0.9, [{}], 4))), exact, 0.05)
})

test('a long queue turns away what is too much', () => {
  const { value } = failed(observed(aPlan(1.5, [{}], 500)))

  expect(value).toBeCloseTo(1 / 3, 2)
})

test('calls turned away at random each have the same chances', () => {
  const plan = aPlan(1.25 / 4, [{ meanSeconds: 0, calls: [[aCall(1, 4)]] }, {}], 10)

  expectWithin(failed(observed({ ...plan, turnsAwayAtRandom: true })), 1 - 0.8 ** 4, 0.03)
  expect(failed(observed(plan)).value).toBeLessThan(0.95 * (1 - 0.8 ** 4))
})

test('nobody is turned away while there is capacity for all', () => {
  expect(failed(observed({ ...aPlan(0.9, [{}]), turnsAwayAtRandom: true })).value).toBe(0)
})

test('parallel calls take as long as the longest', () => {
  const calls = [[aCall(1, 1, { mode: 'parallel' }), aCall(2, 1, { mode: 'parallel' })]]
  const slow = { servers: 1000, meanSeconds: 1 }
  const batches = observed(aPlan(1, [{ meanSeconds: 0, calls }, slow, slow]))

  expectWithin(meanResponse(batches), 1.5, 0.02)
})

test('nobody waits for asynchronous calls', () => {
  const batches = observed(
    aPlan(1, [{ meanSeconds: 0, calls: [[aCall(1, 1, { mode: 'async' })]] }, { servers: 9 }]),
  )

  expect(meanResponse(batches).value).toBe(0)
})

test('calls on a miss are made by the share of misses', () => {
  const stations = [
    { meanSeconds: 0, hitRatio: 0.8, calls: [[aCall(1, 1, { onMiss: true })]] },
    { servers: 1000 },
  ]

  expectWithin(meanResponse(observed(aPlan(1, stations))), 0.2, 0.05)
})

test('failing attempts are made again, up to the retries', () => {
  const calls = [[aCall(1, 1, { retries: 2, failureRatio: 0.5 })]]
  const batches = observed(aPlan(1, [{ meanSeconds: 0, calls }, { servers: 1000 }]))

  expectWithin(meanResponse(batches), 1.75, 0.03)
})

test('a caller waits no longer than its timeout', () => {
  const calls = [[aCall(1, 1, { timeoutSeconds: 1 })]]
  const batches = observed(aPlan(1, [{ meanSeconds: 0, calls }, { servers: 1000 }]))

  expectWithin(failed(batches), Math.exp(-1), 0.05)
  expectWithin(meanResponse(batches), 1 - Math.exp(-1), 0.03)
})

test('the same seed gives the same run', () => {
  const run = (seed: number) => meanResponse(observed(aPlan(0.8, [{}]), 10_000, seed)).value

  expect(run(7)).toBe(run(7))
  expect(run(8)).not.toBe(run(7))
})
