import { type Estimate, ratio } from './estimate.ts'
import type { Batch } from './observations.ts'
import type { Plan } from './plan.ts'
import { simulationOf } from './simulation.ts'

/** How many events a run may take. */
export interface Effort {
  readonly events: number
}

/** Ten or so for each batch. */
const FEW = 500

/** An eighth to settle, then up to seven more until it is sure. */
export function observed(
  plan: Plan,
  seed: number,
  { events }: Effort,
  isSure: (batches: readonly Batch[]) => boolean,
): readonly Batch[] {
  const simulation = simulationOf(plan, seed)
  simulation.settle(events / 8)
  for (let part = 1; part < 8; part++) {
    simulation.run(events / 8)
    if (simulation.batches.length >= 32 && isSure(simulation.batches)) break
  }
  return simulation.batches
}

export function meanResponse(batches: readonly Batch[], flow: number): Estimate {
  const answers = ({ answered }: Batch) => answered[flow] ?? 0
  return ofMany(
    batches,
    answers,
    ratio(batches, ({ responseSeconds }) => responseSeconds[flow] ?? 0, answers),
  )
}

/** Batches that see few of something say nothing about how far off they are. */
function ofMany(batches: readonly Batch[], counted: (batch: Batch) => number, estimate: Estimate): Estimate {
  const count = batches.reduce((sum, batch) => sum + counted(batch), 0)
  return count < FEW ? { ...estimate, halfWidth: Infinity } : estimate
}

/** The share of all requests that failed. */
export function failedShare(batches: readonly Batch[]): Estimate {
  return ratio(
    batches,
    ({ failed }) => total(failed),
    ({ answered }) => total(answered),
  )
}

/** What is counted at a station, in a second. */
export function perSecond(
  batches: readonly Batch[],
  plan: Plan,
  station: number,
  counted: (batch: Batch) => Float64Array,
): Estimate {
  const amount = (batch: Batch) => atStation(counted(batch), plan, station)
  const arrivals = (batch: Batch) => atStation(batch.arrivals, plan, station)
  return ofMany(
    batches,
    arrivals,
    ratio(batches, amount, ({ seconds }) => seconds),
  )
}

/** What all flows have at a station. */
export function atStation(list: Float64Array, { flows }: Plan, station: number): number {
  return total(list.subarray(station * flows.length, (station + 1) * flows.length))
}

export function isWithin({ value, halfWidth }: Estimate, share: number): boolean {
  return halfWidth <= share * value
}

function total(list: Float64Array): number {
  return list.reduce((sum, value) => sum + value, 0)
}
