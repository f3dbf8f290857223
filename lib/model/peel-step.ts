/** One fix, and what breaks next after it. Breaks are named `component.limit`. */
export interface PeelStep {
  readonly fix: string
  /** How many times more capacity the fix brings. */
  readonly factor: number | null
  /** The first break after it; null = none is left. */
  readonly next: string | null
  readonly multiple: number | null
}
