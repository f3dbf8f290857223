/** How much of the time a flow does not work: 1 − its availability, with all its digits beyond nine nines too. */
export interface Downtime {
  /** Share of time, 0 to 1; at most this where only a range is known. */
  readonly share: number
  /** The least that the share may be; absent where it is exact. */
  readonly atLeast?: number
}

const SECONDS_PER_YEAR = 365 * 86_400

/** Seconds in a year of 365 days that are this share of it. */
export function downtimeSecondsPerYear(share: number): number {
  return share * SECONDS_PER_YEAR
}
