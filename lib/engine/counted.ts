import type { Driver } from '#lib/model/driver.ts'
import type { DriverId, FlowId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'
import { type Count, countsOf, includes, namesNobody, type Place } from './counts.ts'
import type { Network } from './network.ts'

/** What an addend of a load counts. [L1] */
export const ARRIVALS = 0
export const CALLS = 1
export const DRIVER = 2
export const INSTANCES = 3
export const CONSTANT = 4

const kinds = { arrivals: ARRIVALS, calls: CALLS, driver: DRIVER, instances: INSTANCES, constant: CONSTANT }

/**
 * What the loads of many limits count, as columns: limit r has the addends from start[r] to start[r + 1] − 1, each
 * `coefficient` times what it counts.
 */
export interface Counted {
  readonly start: Int32Array
  readonly what: Int32Array
  /** Number of the component, connection or driver; 0 for a constant, −1 for a driver that is not there. */
  readonly index: Int32Array
  /** Number of the flow whose arrivals or calls are meant; −1 = all together. */
  readonly flow: Int32Array
  /** Number of the driver whose growth multiplies it; −1 = none. */
  readonly tag: Int32Array
  readonly coefficient: Float64Array
  /** Whether connections are counted: their numbers change when others come or go. */
  readonly hasCalls: boolean
  /** Whether some limit names a component that is not there, and may come. */
  readonly namesNobody: boolean
}

/** A limit and where it stands. */
interface Counting {
  readonly limit: Limit
  readonly place: Place
}

/** Reads what limits count, once, so that it can be added up again and again. [L1] [L7] [L8] */
export function countedBy(
  rows: readonly Counting[],
  flows: readonly FlowId[],
  drivers: readonly Driver[],
  network: Network,
): Counted {
  const flowAt = new Map<FlowId, number>(flows.map((id, index) => [id, index]))
  const driverAt = new Map<DriverId, number>(drivers.map(({ id }, index) => [id, index]))
  const start = new Int32Array(rows.length + 1)
  const what: number[] = []
  const index: number[] = []
  const flow: number[] = []
  const tag: number[] = []
  const coefficient: number[] = []
  let hasCalls = false
  let isNobodyNamed = false

  function numberOf(driver: DriverId | undefined): number {
    return driver === undefined ? -1 : (driverAt.get(driver) ?? -1)
  }

  function add(count: Count, of: number): void {
    const at = count.what === 'driver' ? numberOf(count.driver) : count.at
    what.push(kinds[count.what])
    index.push(count.what === 'constant' ? 0 : at)
    flow.push(of)
    tag.push(numberOf(count.growsWith))
    coefficient.push(count.coefficient)
  }

  /** All arrivals are one addend; calls are told apart by flow, as not all of them use a connection. */
  function addEach(count: Count): void {
    const isTogether = count.what !== 'calls' && (count.what !== 'arrivals' || count.flows === undefined)
    if (isTogether) add(count, -1)
    else for (const [id, number] of flowAt) if (includes(count, id)) add(count, number)
  }

  for (const [row, { limit, place }] of rows.entries()) {
    for (const count of countsOf(limit, place, network)) addEach(count)
    hasCalls ||= limit.terms?.some(({ connection }) => connection !== undefined) === true
    isNobodyNamed ||= namesNobody(limit, network)
    start[row + 1] = what.length
  }
  return {
    start,
    what: Int32Array.from(what),
    index: Int32Array.from(index),
    flow: Int32Array.from(flow),
    tag: Int32Array.from(tag),
    coefficient: Float64Array.from(coefficient),
    hasCalls,
    namesNobody: isNobodyNamed,
  }
}
