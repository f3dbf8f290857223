import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { forecast } from './forecast.ts'

/** Requests call a queue of unit services so often in a row; after each comes a second that nobody queues for. */
function latencyOf(visits: number, servers: number, busyShare: number, secondsElsewhere: number) {
  const board = aBoard({
    drivers: [{ id: 'd', base: (busyShare * servers) / visits }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: [
      { id: 'a' },
      { id: 'b', service: { meanSeconds: 1, servers } },
      { id: 'c', service: { meanSeconds: secondsElsewhere || 1, servers: 400 } },
    ],
    connections: [
      { id: 'ab', from: 'a', to: 'b', calls: visits },
      { id: 'bc', from: 'b', to: 'c', calls: secondsElsewhere > 0 ? 1 : 0 },
    ],
  })
  return (
    forecast(board, { at: 1, parts: ['latency'] }).latency?.[0] ?? { meanSeconds: null, p99Seconds: null }
  )
}

// The last column is from simulations of six million events each, ± 0.5 to 2 %.
test.each([
  [2, 1, 0.5, 0, 16.35],
  [2, 1, 0.5, 3, 26.56],
  [2, 2, 0.5, 0, 9.29],
  [2, 2, 0.5, 3, 23.21],
  [2, 4, 0.5, 0, 7.06],
])(
  '[Q14] %i visits to %i servers busy by %f and %i s elsewhere take %f s',
  (visits, servers, busy, elsewhere, simulated) => {
    const { p99Seconds } = latencyOf(visits, servers, busy, elsewhere)

    expect((p99Seconds ?? 0) / simulated).toBeGreaterThan(0.95)
    expect((p99Seconds ?? 0) / simulated).toBeLessThan(1.05)
  },
)

test('[Q14] waits that are alike change no mean', () => {
  expect(latencyOf(4, 1, 0.8, 0).meanSeconds).toBeCloseTo(20, 9)
  expect(latencyOf(4, 1, 0.8, 3).meanSeconds).toBeCloseTo(32, 9)
})

test('[Q14] a single visit finds what anybody finds', () => {
  expect(latencyOf(1, 1, 0.8, 0).p99Seconds).toBeCloseTo(5 * Math.log(100), 8)
})

test('[Q14] two visits take no longer than twice the longer one', () => {
  for (const busy of [0.1, 0.5, 0.9, 0.99]) {
    const [one, two] = [latencyOf(1, 1, busy, 0), latencyOf(2, 1, busy, 0)]

    expect(two.p99Seconds).toBeLessThan(2 * (one.p99Seconds ?? 0))
    expect(two.p99Seconds).toBeGreaterThan(1.3 * (one.p99Seconds ?? 0))
  }
})
