import type { Board } from '#lib/model/board.ts'
import { withValues } from '#lib/model/board-quantities.ts'
import type { Flow } from '#lib/model/flow.ts'
import type { DomainId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { amplification } from './amplification.ts'
import { type Network, networkOf } from './network.ts'
import { standingOf } from './standing.ts'

/** The numbers that traffic is made of, as arrays to be written again and again. */
export interface TrafficInputs {
  /** Base values of the drivers, in the order of the board. */
  readonly bases: Float64Array
  /** Requests per second for each unit of its driver, by flow. */
  readonly perUnit: Float64Array
  readonly attempts: Float64Array
  readonly hitRatio: Float64Array
  /** Whether calls or hit ratios are among the inputs: if not, requests always go the same ways. */
  readonly isRouteDrawn: boolean
  readonly write: (values: Float64Array) => void
}

/** `paths` says which input each value is; inputs that are not traffic's are passed over. */
export function trafficInputs(
  board: Board,
  flows: readonly Flow[],
  network: Network,
  down: readonly DomainId[],
  paths: readonly string[],
): TrafficInputs {
  const placeOf = new Map(paths.map((path, place) => [path, place]))
  const bases = Float64Array.from(board.drivers, ({ base }) => medianOf(base) ?? 0)
  const perUnit = Float64Array.from(flows, (flow) => medianOf(flow.perUnit) ?? 0)
  const attempts = network.attempts.slice()
  const hitRatio = standingOf(board, network, down).hitRatio.slice()
  const factors = hitFactors(board, down, paths)
  const writers: ((values: Float64Array) => void)[] = []

  function copied(target: Float64Array, at: number, path: string, factor = 1): void {
    const place = placeOf.get(path)
    if (place !== undefined) writers.push((values) => (target[at] = factor * (values[place] ?? 0)))
  }

  for (const [at, { id }] of board.drivers.entries()) copied(bases, at, `drivers/${id}/base`)
  for (const [at, { id }] of flows.entries()) copied(perUnit, at, `flows/${id}/perUnit`)
  for (const [at, { id }] of network.components.entries()) {
    copied(hitRatio, at, `components/${id}/hitRatio`, factors[at])
  }
  for (const [at, { id, calls = 1, retry }] of network.connections.entries()) {
    const callsPlace = placeOf.get(`connections/${id}/calls`)
    const failurePlace = placeOf.get(`connections/${id}/retry/failureRatio`)
    if (callsPlace === undefined && failurePlace === undefined) continue
    const mean = medianOf(calls) ?? 0
    const failing = medianOf(retry?.failureRatio ?? 0, 'share') ?? 0
    writers.push((values) => {
      const failureRatio = failurePlace === undefined ? failing : (values[failurePlace] ?? 0)
      const each = amplification(failureRatio, retry?.retries ?? 0, retry?.budget)
      attempts[at] = each * (callsPlace === undefined ? mean : (values[callsPlace] ?? 0))
    })
  }
  return {
    bases,
    perUnit,
    attempts,
    hitRatio,
    isRouteDrawn: paths.some((path) => path.startsWith('connections/') || path.endsWith('/hitRatio')),
    write: (values) => {
      for (const writer of writers) writer(values)
    },
  }
}

/** What a hit ratio counts for with these domains down, by component: solved for a 1. [D4] */
function hitFactors(board: Board, down: readonly DomainId[], paths: readonly string[]): Float64Array {
  const ones = withValues(
    board,
    new Map(paths.filter((path) => path.endsWith('/hitRatio')).map((path) => [path, 1])),
  )
  return standingOf(ones, networkOf(ones), down).hitRatio
}
