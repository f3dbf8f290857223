import type { AdmissionLimits, Counted } from './admission-limits.ts'
import { loadAt } from './basis.ts'
import { capacityAt } from './capacity.ts'
import { bounded, type Demand, times } from './demand.ts'
import { valueAt } from './expansion.ts'
import type { SolvedLimit } from './solved-limit.ts'
import type { System } from './system.ts'
import type { Ways } from './ways.ts'

/** A limit at one multiple: of what it counts it lets in the share that it can carry. [F1] [F2] */
export interface Gate {
  readonly row: SolvedLimit
  /** What it can carry at that multiple. */
  readonly capacity: number
  /** Its load per unit of the requests that it counts, and what loads it besides. */
  readonly scale: number
  readonly rest: number
  readonly arrivals: readonly Weighed[]
  readonly calls: readonly Weighed[]
  /** Share let in, 0 to 1; it moves while admission settles. */
  share: number
}

/** One place where a gate counts requests, and the load of each. */
type Weighed = Pick<Counted, 'at' | 'coefficient'>

/** Loads this close above a capacity are at it. */
const SLACK = 1e-12

/**
 * The gates of a system by the numbers of their limits, all open. Limits of lost domains and of caches passed by turn
 * nobody away, and neither do those that nothing asks.
 */
export function gatesOf(
  system: System,
  { standing, isGone }: Ways,
  demand: Demand,
  { limits, numberOf }: AdmissionLimits,
  multiple: number,
): readonly (Gate | undefined)[] {
  const down: ReadonlySet<string> = standing.down
  const gates: (Gate | undefined)[] = limits.map(() => undefined)
  for (const row of system.limits) {
    const number = numberOf.get(row.limit)
    const limit = number === undefined ? undefined : limits[number]
    const holder = row.isDomain ? undefined : system.network.componentAt.get(row.holder)
    const isPassedBy = holder !== undefined && (standing.up[holder] ?? 0) === 0 && isGone[holder] === 0
    const isDown = row.isDomain && down.has(row.holder)
    if (number === undefined || limit === undefined || isPassedBy || isDown) continue
    const arrivals = weighed(limit.arrivals, system, multiple)
    const calls = weighed(limit.calls, system, multiple)
    const offered = sumOf(arrivals, demand.arrivals) + sumOf(calls, demand.calls)
    if (offered === 0) continue
    const load = bounded(loadAt(system.basis, row.load, multiple))
    const isScaled = limit.countsOnlyRequests || row.limit.kind === 'hot-partition'
    const [scale, rest] = isScaled ? [times(load, 1 / offered), 0] : [1, load - offered]
    const capacity = capacityAt(row.capacity, multiple)
    gates[number] = { row, capacity, scale, rest, arrivals, calls, share: 1 }
  }
  return gates
}

function weighed(counted: readonly Counted[], { drivers }: System, multiple: number): readonly Weighed[] {
  if (counted.every(({ growsWith }) => growsWith === undefined)) return counted
  return counted.map(({ at, coefficient, growsWith }) => ({
    at,
    coefficient: times(coefficient, valueAt(drivers.growthOf(growsWith), multiple)),
  }))
}

function sumOf(weighed: readonly Weighed[], requests: Float64Array): number {
  let sum = 0
  for (const { at, coefficient } of weighed) sum += times(coefficient, requests[at] ?? 0)
  return sum
}

/** Moves a gate to capacity / load, or in logarithms only `pace` of the way, and says how far it went. */
export function settle(gate: Gate, arrivals: Float64Array, calls: Float64Array, pace: number): number {
  const { capacity, scale, rest, share } = gate
  const load = rest + times(scale, sumOf(gate.arrivals, arrivals) + sumOf(gate.calls, calls))
  const wanted = shareOf(load, capacity)
  gate.share = pace === 1 ? wanted : wanted ** pace * share ** (1 - pace)
  return Math.abs(gate.share - share)
}

/** The share of a load that a capacity can carry. [F1] */
export function shareOf(load: number, capacity: number): number {
  if (capacity <= 0) return 0
  return load <= capacity * (1 + SLACK) ? 1 : capacity / load
}
