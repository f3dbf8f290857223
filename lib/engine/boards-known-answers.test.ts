import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Forecast, Part } from '#lib/model/forecast.ts'
import { forecast } from './forecast.ts'
import { hottestShare } from './hottest-share.ts'
import { apart, known } from './known-answers/known-answer.ts'
import { bestInstances, scaledCapacity } from './scalability.ts'
import { harmonic } from './zipf.ts'

function expectClose(
  actual: number | null | undefined,
  expected: number | undefined,
  relative: number,
): void {
  expect(apart(actual ?? Number.NaN, expected)).toBeLessThanOrEqual(relative)
}

/** What breaks first and when, on a board of one driver `d` of 1 and flows at these rates. */
function answerOf(tree: BoardTree, parts: readonly Part[] = []): Forecast {
  return forecast(aBoard({ drivers: [{ id: 'd', base: 1 }], ...tree }), { at: 1, parts })
}

function flow(entry: string, perSecond: number): BoardTree {
  return { id: entry, entry, driver: 'd', perUnit: perSecond }
}

interface OpenNetwork {
  readonly P: readonly (readonly number[])[]
  readonly gamma: readonly number[]
  readonly S: readonly number[]
  readonly c?: readonly number[]
}
type OpenAnswer = Readonly<{ lam: number[]; R_system: number }>

test.each(known<OpenNetwork, OpenAnswer>('open_network'))(
  '[Q6] responses of a network with circles: $id',
  ({ input: { P, gamma, S, c }, expected, tolerance: { value } }) => {
    const entered = gamma.flatMap((rate, i) => (rate > 0 ? [flow(`s${i}`, rate)] : []))
    const { arrivals, latency = [] } = answerOf(
      {
        flows: entered,
        components: S.map((meanSeconds, i) => ({
          id: `s${i}`,
          service: { meanSeconds, servers: c?.[i] ?? 1 },
          limits: [],
        })),
        connections: P.flatMap((row, i) =>
          row.flatMap((calls, j) =>
            calls > 0 ? [{ id: `${i}-${j}`, from: `s${i}`, to: `s${j}`, calls }] : [],
          ),
        ),
      },
      ['latency'],
    )
    const all = gamma.reduce((sum, rate) => sum + rate, 0)
    const mean = latency.reduce(
      (sum, row) => sum + ((row.meanSeconds ?? 0) * (gamma[Number(row.flow.slice(1))] ?? 0)) / all,
      0,
    )

    expectClose(mean, expected.R_system, value)
    for (const [i, rate] of expected.lam.entries()) {
      expectClose(Object.entries(arrivals).find(([id]) => id === `s${i}`)?.[1], rate, value)
    }
  },
)

interface OpenVisits {
  readonly lambda_: number
  readonly V: readonly number[]
  readonly S: readonly number[]
}

/** An entry that takes no time and calls stations so often. */
function starOf({ lambda_, V, S }: OpenVisits): BoardTree {
  return {
    flows: [flow('entry', lambda_)],
    components: [
      { id: 'entry', limits: [] },
      ...S.map((meanSeconds, i) => ({
        id: `s${i}`,
        service: { meanSeconds },
        limits: [{ id: 'rps', kind: 'throughput', capacity: 1 / meanSeconds }],
      })),
    ],
    connections: V.map((calls, i) => ({ id: `c${i}`, from: 'entry', to: `s${i}`, calls })),
  }
}

test.each(known<OpenVisits>('open_visits'))(
  '[Q6] responses by visits: $id',
  ({ input, expected, tolerance: { value } }) => {
    const { latency, breaks } = answerOf(starOf(input), ['latency'])

    expectClose(latency?.[0]?.meanSeconds, expected.R_system, value)
    expectClose((breaks[0]?.multiple ?? 0) * input.lambda_, expected.lambda_sat, value)
  },
)

interface OpenClasses {
  readonly lambda_: readonly number[]
  readonly D: readonly (readonly number[])[]
}
type ResidenceAnswer = Readonly<{ R_residence: readonly (readonly number[])[] }>

test.each(known<OpenClasses, ResidenceAnswer>('open_multiclass'))(
  '[Q6] flows slow each other down: $id',
  ({ input: { lambda_, D }, expected, tolerance: { value } }) => {
    const { latency = [] } = answerOf(
      {
        flows: lambda_.map((rate, i) => flow(`entry${i}`, rate)),
        components: [
          ...lambda_.map((_, i) => ({ id: `entry${i}`, limits: [] })),
          ...(D[0] ?? []).map((_, j) => ({ id: `s${j}`, service: { meanSeconds: 1 }, limits: [] })),
        ],
        connections: D.flatMap((row, i) =>
          row.map((calls, j) => ({ id: `${i}-${j}`, from: `entry${i}`, to: `s${j}`, calls })),
        ),
      },
      ['latency'],
    )

    for (const [i, row] of expected.R_residence.entries()) {
      const seconds = row.reduce((sum, residence) => sum + residence, 0)
      expectClose(latency[i]?.meanSeconds, seconds, value)
    }
  },
)

test.each(known<{ edges: [string, string, number][] }>('traffic_stability'))(
  '[T3] a circle that brings back more than it gets: $id',
  ({ input: { edges } }) => {
    const { errors } = answerOf({
      flows: [flow('a', 1)],
      components: ['a', 'b', 'c'].map((id) => ({ id, limits: [] })),
      connections: edges.map(([from, to, calls]) => ({ id: `${from}-${to}`, from, to, calls })),
    })

    expect(errors.map(({ code }) => code)).toEqual(['E_UNSTABLE_CYCLE'])
  },
)

/** The multiple at which one limit of one component with so many requests is met. */
function multipleOf(limit: BoardTree, perSecond = 0, tree: BoardTree = {}): number | null | undefined {
  return answerOf({
    flows: [flow('a', perSecond)],
    components: [{ id: 'a', limits: [{ id: 'it', kind: 'label', ...limit }] }],
    ...tree,
  }).breaks[0]?.multiple
}

interface CurveRoot {
  readonly curve: string
  readonly fixed_share?: number
  readonly exponent?: number
  readonly n0?: number
  readonly points?: readonly (readonly number[])[]
  readonly target: number
}

// A logistic curve is one of time, not of scale.
const curves = known<CurveRoot>('curve_root').filter(({ input }) => input.curve !== 'logistic')

test.each(curves)('[R1] where a curve passes a target: $id', ({ input, expected, tolerance: { value } }) => {
  const { curve: kind, target, fixed_share: fixed, ...parameters } = input
  const curve = { kind, ...parameters, ...(fixed === undefined ? {} : { fixed }) }
  const multiple = multipleOf({ capacity: target, terms: [{ driver: 'x' }] }, 0, {
    drivers: [
      { id: 'd', base: 1 },
      { id: 'x', base: 1, curve },
    ],
  })

  expectClose(multiple, expected.m, value)
})

interface LoadRoot {
  readonly terms: readonly { readonly coef: number; readonly exponent: number }[]
  readonly capacity: number
}

test.each(known<LoadRoot, { m: number | null }>('load_root'))(
  '[R1] where a sum of powers passes its capacity: $id',
  ({ input: { terms, capacity }, expected, tolerance: { value } }) => {
    const drivers = terms.map(({ coef, exponent }, i) => ({
      id: `x${i}`,
      base: coef,
      curve: { kind: 'power', exponent },
    }))
    const counted = terms.map((_, i) => ({ driver: `x${i}` }))
    const multiple = multipleOf({ capacity, terms: counted }, 0, {
      drivers: [{ id: 'd', base: 1 }, ...drivers],
    })

    if (expected.m === null) expect(multiple).toBeNull()
    else expectClose(multiple, expected.m, value)
  },
)

interface Scaling {
  readonly alpha: number
  readonly beta: number
  readonly gamma: number
}

test.each(known<Scaling & { N: number[] }, { X: number[]; peak_N: number }>('usl_eval'))(
  '[L4] the Universal Scalability Law: $id',
  ({ input: { alpha, beta, gamma, N }, expected, tolerance: { value } }) => {
    for (const [i, n] of N.entries()) expectClose(scaledCapacity(gamma, n, alpha, beta), expected.X[i], value)
    expect(Math.abs(bestInstances(1000, alpha, beta) - expected.peak_N)).toBeLessThan(1)
  },
)

test.each(known<{ serial_fraction: number; N: number[] }, { S: number[]; limit: number }>('amdahl'))(
  '[L4] without coherency it is Amdahl’s law: $id',
  ({ input: { serial_fraction, N }, expected, tolerance: { value } }) => {
    for (const [i, n] of N.entries()) expectClose(scaledCapacity(1, n, serial_fraction), expected.S[i], value)
    expectClose(scaledCapacity(1, 1e15, serial_fraction), expected.limit, 1e-12)
  },
)

test.each(known<Scaling & { n_max: number }>('usl_autoscale_ceiling'))(
  '[L4] an autoscaler stops at the best number: $id',
  ({ input: { alpha, beta, gamma, n_max }, expected, tolerance: { value } }) => {
    const best = bestInstances(n_max, alpha, beta)

    expect(best).toBe(expected.best_n)
    expectClose(scaledCapacity(gamma, best, alpha, beta), expected.capacity, value)
    expectClose(scaledCapacity(gamma, n_max, alpha, beta), expected.capacity_at_n_max, value)
  },
)

test.each(known<{ keys: number; exponent: number; shards: number }>('zipf_share'))(
  '[L7] popularity by Zipf: $id',
  ({ input: { keys, exponent, shards }, expected, tolerance: { value } }) => {
    expectClose(harmonic(keys, exponent), expected.harmonic, value)
    expectClose(harmonic(10, exponent) / harmonic(keys, exponent), expected.top10, value)
    // Flat popularity has a second form, which is larger here.
    if (exponent < 0.7)
      expect(hottestShare(keys, exponent, shards)).toBeGreaterThan(expected.hot_shard_share ?? 1)
    else expectClose(hottestShare(keys, exponent, shards), expected.hot_shard_share, value)
  },
)
