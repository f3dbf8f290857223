import { amplification } from './amplification.ts'
import { arrivalsOf, callsAt, othersThan } from './arrivals.ts'
import { logRatio } from './breaking-multiple.ts'
import { firstAttempts } from './failing-attempts.ts'
import { firstAbove } from './first-above.ts'
import { maximum } from './maximum.ts'
import type { Retry } from './retry-work.ts'
import { type Sojourn, type Station, sojournOf, sojournTail, stationOf } from './station.ts'
import type { System } from './system.ts'

/**
 * The multiple from which on time-outs feed on their own retries without any trigger; ∞ where the target's service
 * time is not known. An upper bound of the healthy state. [Q13]
 */
export function retryFold(edge: number, target: number, retry: Retry, system: System): number {
  const { network, traffic, standing } = system
  const component = network.components[target]
  const station = component && stationOf(component, standing.up[target] ?? 0)
  if (!station) return Infinity
  const known = new Map<number, number>()
  return firstAbove((multiple) => {
    const calls = callsAt(edge, system, multiple)
    const others = othersThan(calls, arrivalsOf(traffic.total, target, multiple))
    const most = known.get(others) ?? mostFirstAttempts(station, others, retry)
    known.set(others, most)
    return logRatio(firstAttempts(calls, retry), most)
  })
}

/**
 * The most calls per second, first attempts, that a station beside `others` per second can have in a steady state:
 * the greatest (Λ − others) / A(p(Λ)), p the share of Λ that stays longer than the time-out. Retries count as Poisson
 * arrivals. [Q13]
 */
export function mostFirstAttempts(station: Station, others: number, retry: Retry): number {
  const { retries, budget, timeoutSeconds = 1 } = retry
  const capacity = station.servers / station.serviceSeconds
  if (others >= capacity) return 0
  const first = (attempts: number) =>
    (attempts - others) /
    amplification(timedOut(sojournOf(station, attempts), timeoutSeconds), retries, budget)
  return maximum(first, others, capacity).value
}

function timedOut(sojourn: Sojourn | null, timeoutSeconds: number): number {
  return sojourn === null ? 1 : sojournTail(sojourn, timeoutSeconds)
}
