import type { Connection } from '#lib/model/connection.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { amplification } from './amplification.ts'
import type { Network } from './network.ts'
import { retryWork } from './retry-work.ts'
import type { Adjacency } from './strong-components.ts'

/**
 * Attempts on all connections while those on one fail with a probability, weighed there with the work that they make.
 * Callers that wait for what fails, fail themselves and are called again: layers of retries multiply. [Q12]
 */
export function failingAttempts(
  failing: number,
  failureRatio: number,
  { connections, from, attempts }: Network,
  incoming: Adjacency,
): Float64Array {
  const result = attempts.slice()
  const { retry } = connections[failing] ?? {}
  const failed = new Map([[from[failing] ?? 0, failureRatio ** ((retry?.retries ?? 0) + 1)]])
  if (retry !== undefined) {
    result[failing] = firstAttempts(attempts[failing], retry) * retryWork(failureRatio, retry)
  }
  for (const [component, ratio] of failed) {
    const calling = incoming.edges.subarray(
      incoming.first[component] ?? 0,
      incoming.first[component + 1] ?? 0,
    )
    for (const edge of calling) {
      const connection = connections[edge]
      if (connection === undefined || edge === failing) continue
      const { retries, budget } = connection.retry ?? { retries: 0 }
      const amplified =
        firstAttempts(attempts[edge], connection.retry) * amplification(ratio, retries, budget)
      result[edge] = Math.max(result[edge] ?? 0, amplified)
      const caller = from[edge] ?? 0
      if (!failed.has(caller) && failsWith(connection)) failed.set(caller, ratio ** (retries + 1))
    }
  }
  return result
}

/** Attempts per request without those that repeat another. */
export function firstAttempts(attempts = 0, retry: Connection['retry']): number {
  return attempts / amplification(failureRatioOf(retry), retry?.retries ?? 0, retry?.budget)
}

/** The share of attempts that fail today. */
export function failureRatioOf(retry: Connection['retry']): number {
  return retry?.failureRatio === undefined ? 0 : (medianOf(retry.failureRatio, 'share') ?? 0)
}

/** Whether a caller fails when its calls do. */
function failsWith({ mode, critical, fallbackTo }: Connection): boolean {
  return mode !== 'async' && critical !== false && fallbackTo === undefined
}
