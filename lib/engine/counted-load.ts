import type { DriverId, FlowId } from '#lib/model/id.ts'
import { type Count, includes } from './counts.ts'
import { valueAt } from './expansion.ts'
import type { System } from './system.ts'

/** What a limit counts at one multiple, as weights of a sum. [S10] */
export interface CountedLoad {
  /** Load for each request per second of a flow handled at each component. */
  readonly atComponents: (flow: FlowId) => Float64Array
  /** Load for each call per second of a flow on each connection. */
  readonly onConnections: (flow: FlowId) => Float64Array
  /** Load for each unit of a driver's base. */
  readonly ofDrivers: ReadonlyMap<DriverId, number>
}

/** The weights of a load at a multiple. Instances are counted in steps, so they weigh nothing here. [S10] */
export function countedLoad(
  counts: readonly Count[],
  { network, drivers }: System,
  multiple: number,
): CountedLoad {
  function growthAt(driver: DriverId | undefined): number {
    return valueAt(drivers.growthOf(driver), multiple)
  }

  function weights(what: Count['what'], flow: FlowId, size: number): Float64Array {
    const sums = new Float64Array(size)
    for (const count of counts) {
      if (count.what !== what || !includes(count, flow)) continue
      sums[count.at] = (sums[count.at] ?? 0) + count.coefficient * growthAt(count.growsWith)
    }
    return sums
  }

  const ofDrivers = new Map<DriverId, number>()
  for (const { driver, coefficient, growsWith } of counts) {
    if (driver === undefined) continue
    const weight = coefficient * growthAt(growsWith) * growthAt(driver)
    ofDrivers.set(driver, (ofDrivers.get(driver) ?? 0) + weight)
  }
  return {
    atComponents: (flow) => weights('arrivals', flow, network.components.length),
    onConnections: (flow) => weights('calls', flow, network.connections.length),
    ofDrivers,
  }
}
