import type { CallGraph } from './call-graph.ts'
import { survivals, transformPoints } from './inverse-transform.ts'
import { responseTransform } from './response-transform.ts'
import type { Responses } from './responses.ts'

const MOST_STEPS = 60
const PRECISE = 1e-11
/** Tails below this are rounding. */
const LEAST_TAIL = 1e-12

/** The share of a flow's requests that take longer than `seconds`. [Q5] */
export function shareBeyond(graph: CallGraph, responses: Responses, seconds: number): number {
  const points = transformPoints([seconds])
  return survivals([seconds], points, responseTransform(graph, responses, 0, points))[0] ?? 0
}

/**
 * The seconds that a share `within` of a flow's requests take at most. The logarithm of a tail is nearly straight, so
 * regula falsi (Illinois) on it takes few steps. [Q5]
 */
export function responsePercentile(graph: CallGraph, responses: Responses, within: number): number {
  const gap = (seconds: number) =>
    Math.log(Math.max(LEAST_TAIL, shareBeyond(graph, responses, seconds)) / (1 - within))
  const mean = responses.meanSeconds[0] ?? 0
  if (mean === 0) return 0
  const spread = Math.sqrt(responses.variance[0] ?? 0)
  let [low, high] = [mean + 2 * spread, mean + 3 * spread]
  let [gapLow, gapHigh] = [gap(low), gap(high)]
  while (gapHigh > 0) [low, gapLow, high, gapHigh] = [high, gapHigh, 2 * high, gap(2 * high)]
  while (gapLow <= 0 && low > mean * PRECISE)
    [high, gapHigh, low, gapLow] = [low, gapLow, low / 2, gap(low / 2)]
  if (gapLow <= 0) return 0
  let last = 0
  for (let step = 0; step < MOST_STEPS && high - low > PRECISE * high; step++) {
    const next = low + ((high - low) * gapLow) / (gapLow - gapHigh)
    const value = gap(next)
    if (Math.abs(value) < PRECISE) return next
    if (value > 0) {
      ;[low, gapLow] = [next, value]
      if (last > 0) gapHigh /= 2
    } else {
      ;[high, gapHigh] = [next, value]
      if (last < 0) gapLow /= 2
    }
    last = value
  }
  return high
}
