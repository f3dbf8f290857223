import type { RetryForecast } from '#lib/model/retry-forecast.ts'
import { amplification } from './amplification.ts'
import { failingAttempts, failureRatioOf } from './failing-attempts.ts'
import type { Frame } from './frame.ts'
import { maximum } from './maximum.ts'
import { bottlenecksOf, firstOver, loadToday } from './retry-bottlenecks.ts'
import { retryFold } from './retry-fold.ts'
import type { Retry } from './retry-work.ts'
import { targetsOf } from './standing.ts'
import { adjacency } from './strong-components.ts'
import type { System } from './system.ts'
import { type Traffic, trafficOf } from './traffic.ts'
import { type Route, routeOf } from './visits.ts'

/** For each connection with retries the multiples at which they turn a disturbance into an outage. [Q12] [Q13] */
export function retriesOf(frame: Frame, system: System): readonly RetryForecast[] {
  const { network, standing } = system
  const targets = targetsOf(network, standing)
  const route = routeOf(network.from, targets, network.components.length)
  const incoming = adjacency(targets, network.components.length)

  return network.connections.flatMap((connection, edge): readonly RetryForecast[] => {
    const { id, retry } = connection
    if (retry === undefined || retry.retries === 0) return []
    const target = targets[edge] ?? 0
    const bottlenecks = bottlenecksOf(connection, target, system)
    const collapse = firstOver(bottlenecks, system.traffic)
    const failing = (failureRatio: number) =>
      failingTraffic(frame, system, route, failingAttempts(edge, failureRatio, network, incoming))
    const worst = failing(worstFailureRatio(retry, (ratio) => loadToday(bottlenecks, failing(ratio))))
    // Callers that call each other without end once they fail never come back.
    const onset = worst.problems.length > 0 ? 0 : Math.min(collapse, firstOver(bottlenecks, worst))
    const fold = Math.min(collapse, retryFold(edge, target, retry, system))
    return [
      {
        connection: id,
        onset: orNever(onset),
        fold: orNever(fold),
        collapse: orNever(collapse),
        amplificationWhenFailed: amplification(1, retry.retries, retry.budget),
      },
    ]
  })
}

function orNever(multiple: number): number | null {
  return multiple === Infinity ? null : multiple
}

/** Where all requests go with other attempts on connections. */
function failingTraffic(frame: Frame, system: System, route: Route, attempts: Float64Array): Traffic {
  const { board, drivers } = frame
  const { network, standing, traffic } = system
  const flows = board.flows.filter(({ id }) => (traffic.streamsOf.get(id)?.length ?? 0) > 0)
  return trafficOf(board, flows, drivers, { ...network, attempts }, standing, route)
}

/**
 * The failure ratio at which retries make the most work: 1 when timed-out work is still done, else somewhere between,
 * because refused attempts cost less than those that are carried out.
 */
function worstFailureRatio(retry: Retry, load: (failureRatio: number) => number): number {
  return (retry.wastedWork ?? 1) === 1 ? 1 : maximum(load, failureRatioOf(retry), 1).at
}
