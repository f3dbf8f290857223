import type { Board } from '#lib/model/board.ts'
import { latencyAt } from './engine-answers.ts'
import { percentile } from './estimate.ts'
import type { Batch } from './observations.ts'
import { meanResponse } from './observed.ts'
import { offered } from './offered.ts'
import { type Call, type Plan, planOf } from './plan.ts'
import type { Comparison } from './verdict.ts'

/** Mean responses of all flows, in the words of a check. */
export function meanComparisons(
  board: Board,
  seed: number,
  multiple: number,
  batches: readonly Batch[],
  promiseFor: (flow: number) => Pick<Comparison, 'check' | 'tolerance'>,
): readonly Comparison[] {
  const said = latencyAt(board, multiple)
  return board.flows.map(({ id }, flow) => ({
    ...promiseFor(flow),
    seed,
    where: `${id} at ${multiple.toPrecision(4)}x`,
    expected: said.find((row) => row.flow === id)?.meanSeconds ?? null,
    found: meanResponse(batches, flow),
  }))
}

/** 99th percentiles; those of requests that may come to one queue twice stand apart. */
export function percentileComparisons(
  board: Board,
  seed: number,
  multiple: number,
  batches: readonly Batch[],
): readonly Comparison[] {
  const plan = planOf(board, { multiple })
  const said = latencyAt(board, multiple)
  return board.flows.map(({ id }, flow) => ({
    check: comesBack(plan, flow) ? '99th percentile, queues met again' : '99th percentile',
    seed,
    where: `${id} at ${multiple.toPrecision(4)}x`,
    expected: said.find((row) => row.flow === id)?.p99Seconds ?? null,
    found: percentile(batches, flow, 0.99),
    tolerance: 0.05,
  }))
}

/** Whether calls that a request makes at the same time may wait in one queue. */
export function meetsItself({ stations, flows }: Plan, flow: number): boolean {
  const reached = reachedFrom(flows[flow]?.station ?? 0)
  return [...reached].some((station) => {
    const together = callsAt(station).filter(({ mode }) => mode === 'parallel')
    const met = together.flatMap((call) => {
      const stationsMet = [...reachedFrom(call.station)]
      return call.calls > 1 ? [...stationsMet, ...stationsMet] : stationsMet
    })
    return new Set(met).size < met.length
  })

  function reachedFrom(start: number): ReadonlySet<number> {
    const reached = new Set([start])
    for (const station of reached) {
      for (const { mode, station: next } of callsAt(station)) if (mode !== 'async') reached.add(next)
    }
    return reached
  }

  function callsAt(station: number): readonly Call[] {
    return stations[station]?.calls[flow] ?? []
  }
}

/** Whether one request may wait for the same station more than once. */
function comesBack(plan: Plan, flow: number): boolean {
  const stations = plan.stations.map((station) => ({ ...station, calls: station.calls.map(certain) }))
  const flows = plan.flows.map((row, index) => ({ ...row, perSecond: index === flow ? 1 : 0 }))
  return offered({ ...plan, stations, flows })?.some((visits) => visits > 1) ?? true
}

/** Everything that may be called and waited for, as often as it may be. */
function certain(calls: readonly Call[]): readonly Call[] {
  return calls
    .filter(({ mode }) => mode !== 'async')
    .map((call) => ({
      ...call,
      calls: Math.ceil(call.calls),
      onMiss: false,
      failureRatio: call.failureRatio && 1,
    }))
}
