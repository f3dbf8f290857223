import type { ObjectiveForecast } from '#lib/model/latency.ts'

/** Whether a promise depends on the load; that of availability does not. */
export function isTimed({ measure }: ObjectiveForecast): boolean {
  return measure !== 'availability'
}

/** Whether a promise is missed at a multiple of today: a mean or percentile from its own on. */
export function isMissedAt({ multiple }: ObjectiveForecast, at: number): boolean {
  return multiple !== null && at >= multiple
}
