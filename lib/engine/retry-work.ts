import type { Connection } from '#lib/model/connection.ts'
import { amplification } from './amplification.ts'

/**
 * The work that a call makes while each attempt fails with probability p: A(p, r) · (1 − p + wp). A failed attempt
 * makes the share w of a whole one's work: 1 when timed-out work is still done, 0 when it is refused at no cost. [Q12]
 */
export function retryWork(failureRatio: number, { retries, wastedWork = 1, budget }: Retry): number {
  return amplification(failureRatio, retries, budget) * (1 - (1 - wastedWork) * failureRatio)
}

export type Retry = NonNullable<Connection['retry']>
