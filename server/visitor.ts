import type { Pass, Standing } from './standing.ts'

/** Someone with a right to be on a board, and what their client understands beyond the stock protocol. */
export interface Visitor {
  readonly pass: Pass
  readonly standing: Standing
  /** Asked with `?v=1` to be told what is saved and what happens. */
  readonly hasExtensions: boolean
}
