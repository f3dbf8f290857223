import { expect, test } from 'vitest'
import type { CallGraph } from './call-graph.ts'
import { closedThroughput, estimatedThroughput } from './closed-network.ts'
import { erlangB, erlangC } from './erlang.ts'
import { longestOf } from './fan-out.ts'
import { apart, known } from './known-answers/known-answer.ts'
import { responsePercentile } from './response-percentile.ts'
import { responsesOf } from './responses.ts'
import { crossing } from './root.ts'
import { delaySeconds, type Sojourn, type Station, sojournOf, sojournSeconds } from './station.ts'

function expectClose(actual: number, expected: number | undefined, relative: number): void {
  expect(apart(actual, expected)).toBeLessThanOrEqual(relative)
}

interface Offered {
  readonly offered_erlang: number
  readonly servers: number
}

test.each(known<Offered>('erlangB'))('[Q1] Erlang’s B: $id', ({ input, expected, tolerance }) => {
  expectClose(erlangB(input.offered_erlang, input.servers), expected.blocking, tolerance.value)
})

test.each(known<Offered>('erlangC'))('[Q1] Erlang’s C: $id', ({ input, expected, tolerance }) => {
  expectClose(erlangC(input.offered_erlang, input.servers), expected.p_wait, tolerance.value)
})

test.each(known<{ servers: number; blocking: number }>('erlangB_inverse_load'))(
  '[Q1] the load that is blocked so often: $id',
  ({ input: { servers, blocking }, expected, tolerance }) => {
    const load = crossing((offered) => erlangB(offered, servers) - blocking, 1e-9, 1e9)

    expectClose(load, expected.offered_erlang, tolerance.value)
  },
)

test.each(known<{ offered_erlang: number; blocking: number }>('erlangB_inverse_servers'))(
  '[Q1] the servers that block so seldom: $id',
  ({ input: { offered_erlang: load, blocking }, expected: { servers = 0 } }) => {
    expect(erlangB(load, servers)).toBeLessThanOrEqual(blocking)
    expect(erlangB(load, servers - 1)).toBeGreaterThan(blocking)
  },
)

function sojournFor(station: Station, perSecond: number): Sojourn {
  const sojourn = sojournOf(station, perSecond)
  if (sojourn === null) throw new Error('The station of this test is saturated.')
  return sojourn
}

interface MarkovQueue {
  readonly lambda_: number
  readonly mu: number
  readonly c?: number
}

function markov({ lambda_, mu, c = 1 }: MarkovQueue): Sojourn {
  return sojournFor({ serviceSeconds: 1 / mu, servers: c, scv: 1 }, lambda_)
}

test.each([...known<MarkovQueue>('mm1'), ...known<MarkovQueue>('mmc')])(
  '[Q2] M/M/c: $id',
  ({ input, expected, tolerance: { value } }) => {
    const sojourn = markov(input)
    const wait = sojourn.waitProbability * sojourn.waitSeconds

    expectClose(sojourn.busyShare, expected.rho, value)
    expectClose(wait, expected.Wq, value)
    expectClose(sojournSeconds(sojourn), expected.W, value)
    expectClose(input.lambda_ * sojournSeconds(sojourn), expected.L, value)
    if (expected.C !== undefined) expectClose(sojourn.waitProbability, expected.C, value)
    if (expected.wait_p90 !== undefined) {
      expectClose(sojourn.waitSeconds * Math.log(sojourn.waitProbability / 0.1), expected.wait_p90, value)
    }
  },
)

/** A flow through stations one after the other. */
function oneAfterTheOther(...sojourns: readonly Sojourn[]): CallGraph {
  const callers = sojourns.map((sojourn, component) => {
    const branch = { to: component + 1, calls: 1 }
    const steps = branch.to < sojourns.length ? [{ kind: 'sequence', branch } as const] : []
    return { component, sojourn, steps }
  })
  return { callers, groups: callers.map(({ component }) => Int32Array.of(component)).toReversed() }
}

function percentile(graph: CallGraph, within: number): number {
  return responsePercentile(graph, responsesOf(graph), within)
}

test.each(known<MarkovQueue & { p: number[] }, { t: number[] }>('mm1_percentile'))(
  '[Q5] percentiles of M/M/1: $id',
  ({ input, expected, tolerance: { value } }) => {
    const graph = oneAfterTheOther(markov(input))

    for (const [i, within] of input.p.entries()) expectClose(percentile(graph, within), expected.t[i], value)
  },
)

test.each(known<MarkovQueue & { p: number }>('mmc_response_percentile'))(
  '[Q5] percentiles of M/M/c: $id',
  ({ input, expected, tolerance: { value } }) => {
    expectClose(percentile(oneAfterTheOther(markov(input)), input.p), expected.t, value)
  },
)

test.each(known<{ lambda_: number; mu: number[]; p: number }>('tandem_mm1_percentile'))(
  '[Q5] percentiles of stations one after the other do not add up: $id',
  ({ input, expected, tolerance: { value } }) => {
    const graph = oneAfterTheOther(...input.mu.map((mu) => markov({ lambda_: input.lambda_, mu })))

    expectClose(responsesOf(graph).meanSeconds[0] ?? 0, expected.mean, value)
    expectClose(percentile(graph, input.p), expected.t, value)
  },
)

interface GeneralQueue {
  readonly lambda_: number
  readonly service_mean: number
  readonly service_scv: number
}

test.each(known<GeneralQueue>('mg1'))('[Q2] M/G/1: $id', ({ input, expected, tolerance: { value } }) => {
  const station = { serviceSeconds: input.service_mean, servers: 1, scv: input.service_scv }

  expectClose(sojournSeconds(sojournFor(station, input.lambda_)), expected.W, value)
})

interface Branches {
  readonly lambda_: number
  readonly branches: readonly { readonly p: number; readonly mean: number }[]
}

test.each(known<Branches>('mg1_mixture'))(
  '[Q2] M/G/1 needs no more than mean and variance: $id',
  ({ input, expected, tolerance: { value } }) => {
    const mean = input.branches.reduce((sum, { p, mean }) => sum + p * mean, 0)
    const square = input.branches.reduce((sum, { p, mean }) => sum + 2 * p * mean ** 2, 0)
    const station = { serviceSeconds: mean, servers: 1, scv: square / mean ** 2 - 1 }

    expectClose(sojournSeconds(sojournFor(station, input.lambda_)), expected.W, value)
  },
)

interface VariedQueue extends MarkovQueue {
  readonly c: number
  readonly ca2: number
  readonly cs2: number
}

test.each(known<VariedQueue>('allen_cunneen'))(
  '[Q3] Allen–Cunneen: $id',
  ({ input: { lambda_, mu, c, ca2, cs2 }, expected, tolerance: { value } }) => {
    const station = { serviceSeconds: 1 / mu, servers: c, scv: cs2 }

    expectClose(erlangC(lambda_ / mu, c) * delaySeconds(station, lambda_, ca2), expected.Wq, value)
  },
)

test.each(known<{ lambda_: number; service: number; c: number }>('mdc'))(
  '[Q3] waits of M/D/c are within 2 %: $id',
  ({ input: { lambda_, service, c }, expected }) => {
    const { waitProbability, waitSeconds } = sojournFor(
      { serviceSeconds: service, servers: c, scv: 0 },
      lambda_,
    )

    expectClose(waitProbability * waitSeconds, expected.Wq, 0.02)
  },
)

interface ClosedNetwork {
  readonly N: number
  readonly V: readonly number[]
  readonly S: readonly number[]
  readonly Z: number
}

test.each(known<ClosedNetwork>('mva'))(
  '[Q10] closed networks: $id',
  ({ input: { N, V, S, Z }, expected, tolerance: { value } }) => {
    const throughput = closedThroughput(N, Z, singleServers(V.map((visits, i) => visits * (S[i] ?? 0))))

    expectClose(throughput, expected.X, value)
    expectClose(N / throughput - Z, expected.R, value)
  },
)

function singleServers(demands: readonly number[]) {
  return demands.map((demandSeconds) => ({ demandSeconds, servers: 1 }))
}

test.each(known<{ N: number; S: number; c: number; Z: number }>('closed_multiserver'))(
  '[Q10] closed networks with many servers: $id',
  ({ input: { N, S, c, Z }, expected, tolerance: { value } }) => {
    expectClose(closedThroughput(N, Z, [{ demandSeconds: S, servers: c }]), expected.X, value)
  },
)

test.each(known<{ N: number; D: number[]; Z: number }>('mva_schweitzer'))(
  '[Q10] large closed networks by Bard and Schweitzer: $id',
  ({ input: { N, D, Z }, expected, tolerance: { value } }) => {
    expectClose(estimatedThroughput(N, Z, singleServers(D)), expected.X, value)
  },
)

test.each(known<{ N: number; D: number[]; Z: number }>('asymptotic_bounds'))(
  '[Q10] throughput is between its asymptotic bounds: $id',
  ({ input: { N, D, Z }, expected: { X_lower = 0, X_upper = 0 } }) => {
    const throughput = closedThroughput(N, Z, singleServers(D))

    expect(throughput).toBeGreaterThan(X_lower)
    expect(throughput).toBeLessThan(X_upper)
  },
)

test.each(known<{ threads: number; own_s: number; dep_demand_s: number }>('thread_pool_capacity'))(
  '[Q10] a pool held during calls: $id',
  ({ input, expected, tolerance: { value } }) => {
    const throughput = closedThroughput(input.threads, input.own_s, singleServers([input.dep_demand_s]))

    expectClose(throughput, expected.rate, value)
    expect(throughput).toBeLessThan(expected.upper_bound ?? 0)
  },
)

/** So many times at once, each beyond any time with the same probability. */
function anyBeyond(probability: number, calls: number): number {
  const tail = (times: readonly number[]) => new Float64Array(times.length).fill(probability)
  return longestOf([{ scaleSeconds: 1, calls, tail }]).tail[0] ?? 0
}

test.each(known<{ p_slow: number; n: number }>('fanout_tail'))(
  '[Q7] one of many is slow: $id',
  ({ input: { p_slow, n }, expected, tolerance: { value } }) => {
    expectClose(anyBeyond(p_slow, n), expected.p_any_slow, value)
  },
)

test.each(known<{ n: number; p: number }>('fanout_inverse'))(
  '[Q7] how sure one must be for all to be: $id',
  ({ input: { n, p }, expected: { per_call_quantile = 0 } }) => {
    expectClose(anyBeyond(1 - per_call_quantile, n), 1 - p, 1e-11)
  },
)

test.each(known<{ n: number; mean: number; p: number }>('fanout_max_exponential'))(
  '[Q7] the longest of exponential times: $id',
  ({ input: { n, mean, p }, expected }) => {
    const graph: CallGraph = {
      callers: [
        { component: 0, sojourn: null, steps: [{ kind: 'together', branches: [{ to: 1, calls: n }] }] },
        { component: 1, sojourn: markov({ lambda_: 0, mu: 1 / mean }), steps: [] },
      ],
      groups: [Int32Array.of(1), Int32Array.of(0)],
    }

    expectClose(responsesOf(graph).meanSeconds[0] ?? 0, expected.mean, 1e-9)
    expectClose(percentile(graph, p), expected.t, 0.002)
  },
)
