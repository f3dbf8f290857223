import type { ComponentId } from './id.ts'

/** What the scenario's burst on today's load leaves in front of a component. */
export interface QueueForecast {
  readonly component: ComponentId
  /** Requests waiting when the burst ends. */
  readonly backlog: number
  /** Until they are gone; null = never. */
  readonly drainSeconds: number | null
  /** How long the last one waits; null = for ever, as nothing is served. */
  readonly delaySeconds: number | null
  /** From the start of the burst until the first request has waited longer than it may; absent when none does. */
  readonly overdueAfterSeconds?: number
}
