import type { ComponentId } from './id.ts'

/** What a burst leaves in front of a component. */
export interface QueueForecast {
  readonly component: ComponentId
  /** Requests waiting when the burst ends. */
  readonly backlog: number
  /** Until they are gone; null = never. */
  readonly drainSeconds: number | null
  /** How long the last one waits. */
  readonly delaySeconds: number
}
