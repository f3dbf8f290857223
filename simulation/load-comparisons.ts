import type { Board } from '#lib/model/board.ts'
import { arrivalsToday, breaksAt, firstMultiple } from './engine-answers.ts'
import type { Batch } from './observations.ts'
import { atStation, type Effort, isWithin, observed, perSecond } from './observed.ts'
import { offered } from './offered.ts'
import { type Plan, planOf, rateOf } from './plan.ts'
import { saturation } from './saturation.ts'
import type { Comparison } from './verdict.ts'

/** Arrivals today beside what following the requests gives. */
export function todayComparisons(board: Board, seed: number): readonly Comparison[] {
  const plan = planOf(board, { multiple: 1 })
  const rates = offered(plan) ?? new Float64Array()
  const said = arrivalsToday(board)
  return plan.stations.map(({ name }, station) => ({
    check: 'arrivals today',
    seed,
    where: name,
    expected: said.get(name) ?? null,
    found: { value: atStation(rates, plan, station), halfWidth: 0 },
    tolerance: 1e-9,
  }))
}

/** Arrivals, and the multiple at which something is full, from a run below it. */
export function loadComparisons(
  board: Board,
  seed: number,
  multiple: number,
  batches: readonly Batch[],
): readonly Comparison[] {
  const plan = planOf(board, { multiple })
  const rates = breaksAt(board, multiple).map(({ component, load }) => ({
    check: 'arrivals',
    seed,
    where: `${component} at ${multiple.toPrecision(4)}x`,
    expected: load,
    found: perSecond(batches, plan, stationOf(plan, component), ({ arrivals }) => arrivals),
    tolerance: 0.01,
  }))
  return [...rates, saturationComparison(board, plan, batches, seed, multiple)]
}

/** The busy servers of a run, carried on to the multiple at which a station has none left. */
function saturationComparison(
  board: Board,
  plan: Plan,
  batches: readonly Batch[],
  seed: number,
  multiple: number,
): Comparison {
  const busy = busyServers(plan, batches)
  const servers = plan.stations.map((station) => station.servers)
  const here = board.flows.map((flow) => rateOf(board, flow, multiple))
  const growth = (at: number) =>
    board.flows.map((flow, index) => rateOf(board, flow, at) / (here[index] ?? 1))
  const { multiple: value, station } = saturation(busy, servers, growth)
  const used = perSecond(batches, plan, station, ({ busySeconds }) => busySeconds)
  const ahead = busy.map((each, place) => each * (growth(value * 1.01)[place % plan.flows.length] ?? 1))
  // How fast the load rises there turns the spread of the load into that of the multiple.
  const slope = Math.log(atStation(ahead, plan, station) / (servers[station] ?? 1)) / Math.log(1.01)
  const halfWidth = ((used.halfWidth / used.value) * value) / slope
  const where = plan.stations[station]?.name ?? ''
  const expected = firstMultiple(board)
  return { check: 'saturation', seed, where, expected, found: { value, halfWidth }, tolerance: 0.01 }
}

function busyServers({ stations, flows }: Plan, batches: readonly Batch[]): Float64Array {
  const seconds = batches.reduce((sum, batch) => sum + batch.seconds, 0)
  const busy = new Float64Array(stations.length * flows.length)
  for (const { busySeconds } of batches) {
    for (const [place, used] of busySeconds.entries()) busy[place] = (busy[place] ?? 0) + used / seconds
  }
  return busy
}

/** A tenth above the first break its holder completes what its capacity says and no more; not near a second break. */
export function fullComparisons(board: Board, seed: number, effort: Effort): readonly Comparison[] {
  const [first, second] = breaksAt(board, 1)
  const multiple = 1.1 * firstMultiple(board)
  if (first === undefined || (second?.multiple ?? Infinity) < multiple) return []
  const plan = planOf(board, { multiple })
  const completed = (batches: readonly Batch[]) =>
    perSecond(batches, plan, stationOf(plan, first.component), ({ served }) => served)
  const batches = observed(plan, seed, effort, (seen) => isWithin(completed(seen), 0.005))
  const where = `${first.component} at ${multiple.toPrecision(4)}x`
  const found = completed(batches)
  return [{ check: 'completed when full', seed, where, expected: first.capacity, found, tolerance: 0.01 }]
}

function stationOf({ stations }: Plan, component: string): number {
  return stations.findIndex(({ name }) => name === component)
}
