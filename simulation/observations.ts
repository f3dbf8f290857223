import type { Plan } from './plan.ts'

/** Sums over one stretch of simulated time; lists are by flow, or by station and flow (station · flows + flow). */
export interface Batch {
  seconds: number
  /** Requests answered, the sum of their responses, and those that failed. */
  readonly answered: Float64Array
  readonly responseSeconds: Float64Array
  readonly failed: Float64Array
  /** Responses by length: see `binOf`. */
  readonly responses: Float64Array
  readonly arrivals: Float64Array
  readonly busySeconds: Float64Array
  /** Services completed, by station and flow. */
  readonly served: Float64Array
}

/** Bins of responses are half a percent wide, from a tenth of a microsecond on. */
export const BINS = 5000
const BIN_WIDTH = 0.005
const SHORTEST_SECONDS = 1e-7

export function binOf(seconds: number): number {
  const bin = Math.floor(Math.log(seconds / SHORTEST_SECONDS) / BIN_WIDTH)
  return Math.min(Math.max(bin, 0), BINS - 1)
}

/** The length in the middle of a bin. */
export function secondsOf(bin: number): number {
  return SHORTEST_SECONDS * Math.exp((bin + 0.5) * BIN_WIDTH)
}

export function emptyBatch({ flows, stations }: Plan): Batch {
  const perFlow = () => new Float64Array(flows.length)
  const perStation = () => new Float64Array(flows.length * stations.length)
  return {
    seconds: 0,
    answered: perFlow(),
    responseSeconds: perFlow(),
    failed: perFlow(),
    responses: new Float64Array(flows.length * BINS),
    arrivals: perStation(),
    busySeconds: perStation(),
    served: perStation(),
  }
}

/** Two neighbouring stretches as one. */
export function joined(one: Batch, other: Batch): Batch {
  const sum = (a: Float64Array, b: Float64Array) => a.map((value, index) => value + (b[index] ?? 0))
  return {
    seconds: one.seconds + other.seconds,
    answered: sum(one.answered, other.answered),
    responseSeconds: sum(one.responseSeconds, other.responseSeconds),
    failed: sum(one.failed, other.failed),
    responses: sum(one.responses, other.responses),
    arrivals: sum(one.arrivals, other.arrivals),
    busySeconds: sum(one.busySeconds, other.busySeconds),
    served: sum(one.served, other.served),
  }
}
