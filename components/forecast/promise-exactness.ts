import { grouped } from '#lib/exchange/grouped.ts'
import type { Board } from '#lib/model/board.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Exactness } from '#lib/model/forecast.ts'
import type { ComponentId } from '#lib/model/id.ts'
import type { ObjectiveForecast } from '#lib/model/latency.ts'
import { medianOf } from '#lib/model/quantity.ts'

/** How exact a promise is; calls made together that wait in one queue are a class of their own. */
export type PromiseExactness = Exactness | 'within-20-percent'

/**
 * How exact the multiple of a promise is, by what the requests of its flow wait for: means of exponential services
 * exactly, percentiles and calls made together within 5 %, other services within 15 %, calls made together that wait
 * in one queue within 20 %. Availability does not depend on load and is exact.
 */
export function promiseExactness(
  board: Board,
  { flow, measure }: Pick<ObjectiveForecast, 'flow' | 'measure'>,
): PromiseExactness {
  const entry = board.flows.find(({ id }) => id === flow)?.entry
  if (measure === 'availability' || entry === undefined) return 'exact'
  const calls = board.connections.filter(
    ({ mode = 'sync', flows }) => mode === 'sync' && (flows === undefined || flows.includes(flow)),
  )
  const queues = new Map(
    board.components.flatMap(({ id, service }) => (service === undefined ? [] : [[id, service] as const])),
  )
  const callsOf = grouped(calls, ({ from }) => from)
  const reached = reachedFrom(entry, callsOf)
  const together = calls.filter(({ from, parallel }) => parallel === true && reached.has(from))
  if (together.some((call) => meetsAnother(call, together, callsOf, queues))) return 'within-20-percent'
  const isGeneral = [...reached].some((id) => {
    const scv = queues.get(id)?.scv
    return scv !== undefined && medianOf(scv) !== 1
  })
  if (isGeneral) return 'within-15-percent'
  return measure === 'p99Seconds' || together.length > 0 ? 'within-5-percent' : 'exact'
}

/** How exact the onset of a connection is: that of attempts that fail after less or more than their whole work is not. */
export function retryExactness(board: Board, connection: string): Exactness {
  const { wastedWork = 1 } = board.connections.find(({ id }) => id === connection)?.retry ?? {}
  return wastedWork === 1 ? 'exact' : 'within-15-percent'
}

type CallsOf = ReadonlyMap<ComponentId, readonly Connection[]>

function reachedFrom(start: ComponentId, callsOf: CallsOf): ReadonlySet<ComponentId> {
  const reached = new Set([start])
  for (const id of reached) for (const { to } of callsOf.get(id) ?? []) reached.add(to)
  return reached
}

/** Whether a call comes to a queue to which another one of the same caller comes at the same time. */
function meetsAnother(
  call: Connection,
  together: readonly Connection[],
  callsOf: CallsOf,
  queues: ReadonlyMap<ComponentId, unknown>,
): boolean {
  const own = reachedFrom(call.to, callsOf)
  const isRepeated = call.calls !== undefined && (medianOf(call.calls) ?? 1) > 1 && queues.has(call.to)
  return (
    isRepeated ||
    together
      .filter((other) => other !== call && other.from === call.from)
      .some((other) => [...reachedFrom(other.to, callsOf)].some((id) => own.has(id) && queues.has(id)))
  )
}
