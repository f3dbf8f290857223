import type { ConnectionId } from './id.ts'

/** Where the retries of a connection turn a disturbance into an outage, as multiples of today. */
export interface RetryForecast {
  readonly connection: ConnectionId
  /** From here on an outage does not end by itself; null = never. */
  readonly onset: number | null
  /** Upper bound of the healthy state; not headroom. */
  readonly fold: number | null
  /** From here on there is no healthy state; null = never. */
  readonly collapse: number | null
  /** How many times the load when every attempt fails. */
  readonly amplificationWhenFailed: number
}
