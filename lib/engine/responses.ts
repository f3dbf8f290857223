import type { Caller, CallGraph } from './call-graph.ts'
import type { Branch, Step } from './call-steps.ts'
import { type Longest, longestOf, type Runner } from './fan-out.ts'
import { survivals, transformPoints } from './inverse-transform.ts'
import { responseTransform } from './response-transform.ts'
import { sojournSeconds, sojournTail, sojournVariance } from './station.ts'

/** Mean and variance of how long requests of a flow take, by place in its call graph. */
export interface Responses {
  readonly meanSeconds: Float64Array
  readonly variance: Float64Array
  /** The longest of each group of calls made together. */
  readonly longest: ReadonlyMap<Step, Longest>
}

/** Rounds of a circle of calls until the shares that go round once more no longer count. */
const MOST_ROUNDS = 20_000
const SETTLED = 1e-15

/**
 * Mean and variance of each caller's responses: its own sojourn, and for each step the moments of a sum of a random
 * number of independent responses. [Q6] [Q7]
 */
export function responsesOf(graph: CallGraph): Responses {
  const { callers, groups } = graph
  const meanSeconds = new Float64Array(callers.length)
  const variance = new Float64Array(callers.length)
  const longest = new Map<Step, Longest>()
  const responses = { meanSeconds, variance, longest }
  for (const group of groups) {
    for (const place of group) addLongest(callers[place]?.steps ?? [], graph, responses, longest)
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let change = 0
      for (const place of group) {
        const caller = callers[place]
        if (caller === undefined) continue
        const [mean, spread] = momentsOf(caller, responses)
        const before = meanSeconds[place] ?? 0
        change = Math.max(change, Math.abs(mean - before) / Math.max(mean, Number.MIN_VALUE))
        change = Math.max(
          change,
          Math.abs(spread - (variance[place] ?? 0)) / Math.max(spread, Number.MIN_VALUE),
        )
        meanSeconds[place] = mean
        variance[place] = spread
      }
      if (change <= SETTLED) break
    }
  }
  return responses
}

type Moments = readonly [mean: number, variance: number]

function momentsOf({ sojourn, steps }: Caller, responses: Responses): Moments {
  const own: Moments = sojourn === null ? [0, 0] : [sojournSeconds(sojourn), sojournVariance(sojourn)]
  return sum([own, ...steps.map((step) => stepMoments(step, responses))])
}

function stepMoments(step: Step, responses: Responses): Moments {
  switch (step.kind) {
    case 'sequence':
      return repeated(step.branch, responses)
    case 'together': {
      const { meanSeconds = 0, variance = 0 } = responses.longest.get(step) ?? {}
      return [meanSeconds, variance]
    }
    case 'choice':
      return mixed(step.branches.map(({ to, calls }) => [calls, momentsAt(to, responses)]))
    case 'missed':
      return mixed([[step.share, sum(step.steps.map((inner) => stepMoments(inner, responses)))]])
  }
}

function momentsAt(place: number, { meanSeconds, variance }: Responses): Moments {
  return [meanSeconds[place] ?? 0, variance[place] ?? 0]
}

function sum(all: readonly Moments[]): Moments {
  return all.reduce(([a, b], [mean, variance]) => [a + mean, b + variance], [0, 0])
}

/** A sum of N independent responses has variance E[N] Var R + Var N (E R)². */
function repeated({ to, calls }: Branch, responses: Responses): Moments {
  const [mean, variance] = momentsAt(to, responses)
  const rest = calls - Math.floor(calls)
  return [calls * mean, calls * variance + rest * (1 - rest) * mean ** 2]
}

/** One of several, or none. */
function mixed(shares: readonly (readonly [share: number, Moments])[]): Moments {
  let [mean, square] = [0, 0]
  for (const [share, [m, variance]] of shares) {
    mean += share * m
    square += share * (variance + m ** 2)
  }
  return [mean, Math.max(0, square - mean ** 2)]
}

function addLongest(
  steps: readonly Step[],
  graph: CallGraph,
  responses: Responses,
  longest: Map<Step, Longest>,
): void {
  for (const step of steps) {
    if (step.kind === 'missed') addLongest(step.steps, graph, responses, longest)
    if (step.kind !== 'together') continue
    const runners = step.branches.map(({ to, calls }): Runner => {
      const [mean, variance] = momentsAt(to, responses)
      const tail = tailOf(to, graph, responses)
      return { scaleSeconds: mean + Math.sqrt(variance), calls, tail }
    })
    longest.set(step, longestOf(runners))
  }
}

/** How the responses at a place end, each of them alone: in a closed form where there is one. [Q7] */
function tailOf(place: number, graph: CallGraph, responses: Responses): Runner['tail'] {
  const { sojourn = null, steps = [] } = graph.callers[place] ?? {}
  if (sojourn?.scv === 1 && steps.length === 0) {
    return (times) => Float64Array.from(times, (seconds) => sojournTail(sojourn, seconds))
  }
  return (times) => {
    const points = transformPoints(times)
    return survivals(times, points, responseTransform(graph, responses, place, points, true))
  }
}
