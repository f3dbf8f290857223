import type { FlowId } from './id.ts'

/** How long requests of a flow take at one multiple; null while something on their way is saturated. */
export interface Latency {
  readonly flow: FlowId
  /** Multiple of today. */
  readonly at: number
  readonly meanSeconds: number | null
  readonly p99Seconds: number | null
}

export const measures = ['meanSeconds', 'p99Seconds', 'availability'] as const
export type Measure = (typeof measures)[number]

/** A promise about a flow, and the multiple at which it is no longer kept. */
export interface ObjectiveForecast {
  readonly flow: FlowId
  readonly measure: Measure
  readonly target: number
  /** Multiple of today; below 1 means missed today, null never. Availability does not depend on load: 0 or null. */
  readonly multiple: number | null
}
