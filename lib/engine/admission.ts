import type { AdmissionLimits } from './admission-limits.ts'
import { type Demand, times } from './demand.ts'
import { type Gate, gatesOf, settle } from './gates.ts'
import type { SolvedLimit } from './solved-limit.ts'
import type { System } from './system.ts'
import type { Ways } from './ways.ts'

/** What is let in at one multiple: shares from 0 to 1, at the places of a `Demand`. */
export interface Admission {
  /** Share of the requests at a component that it serves. */
  readonly arrivals: Float64Array
  /** Share of the calls on a connection that the limits on that connection let through. */
  readonly calls: Float64Array
  /** Limits that turn requests away. */
  readonly short: readonly SolvedLimit[]
}

const SETTLED = 1e-13
const MOST_SWEEPS = 1000

/**
 * What every component serves of what reaches it. Callers come first, so one sweep is enough unless calls lead round
 * or a limit counts requests at several places; then sweeps are repeated until nothing moves, in smaller steps when
 * the steps do not shrink. [F1] [F2] [F3]
 */
export function admissionOf(
  system: System,
  ways: Ways,
  demand: Demand,
  limits: AdmissionLimits,
  multiple: number,
): Admission {
  const gates = gatesOf(system, ways, demand, limits, multiple)
  const sweep = sweeping(system, ways, demand, gates, limits)
  let [pace, before] = [1, Infinity]
  for (let round = 0; round < MOST_SWEEPS; round++) {
    const moved = sweep.once(pace)
    if (moved <= SETTLED) break
    if (moved >= before) pace = Math.max(pace / 2, 1 / 16)
    before = moved
  }
  const short = gates.flatMap((gate) => (gate !== undefined && gate.share < 1 ? gate.row : []))
  return { arrivals: sweep.served, calls: sweep.passed, short }
}

/** Sweeps over all components, callers first; each says how far anything moved. */
function sweeping(
  { network }: System,
  ways: Ways,
  demand: Demand,
  gates: readonly (Gate | undefined)[],
  { atArrivals, atComponent, atCalls }: AdmissionLimits,
) {
  const [size, edges, flows] = [network.components.length, network.connections.length, demand.rates.length]
  const { order, incoming, outgoing, isGone } = ways
  const arrivals = demand.arrivals.slice()
  const calls = demand.calls.slice()
  const served = new Float64Array(arrivals.length).fill(1)
  const passed = new Float64Array(calls.length).fill(1)

  function arrive(component: number, flow: number): number {
    const at = flow * size + component
    let sum = demand.entries[flow] === component ? (demand.rates[flow] ?? 0) : 0
    for (let i = incoming.first[component] ?? 0; i < (incoming.first[component + 1] ?? 0); i++) {
      const edge = flow * edges + (incoming.edges[i] ?? 0)
      sum += times(calls[edge] ?? 0, passed[edge] ?? 1)
    }
    const moved = difference(sum, arrivals[at] ?? 0)
    arrivals[at] = sum
    return moved
  }

  function serve(component: number, flow: number): void {
    const at = flow * size + component
    served[at] = isGone[component] === 1 ? 0 : leastShare(atArrivals[at])
    const serving = times(arrivals[at] ?? 0, served[at] ?? 1)
    for (let i = outgoing.first[component] ?? 0; i < (outgoing.first[component + 1] ?? 0); i++) {
      const edge = flow * edges + (outgoing.edges[i] ?? 0)
      calls[edge] = times(serving, demand.callsPerVisit[edge] ?? 0)
    }
  }

  function pass(component: number, flow: number, pace: number): number {
    let moved = 0
    for (let i = outgoing.first[component] ?? 0; i < (outgoing.first[component + 1] ?? 0); i++) {
      const edge = flow * edges + (outgoing.edges[i] ?? 0)
      const here = atCalls[edge]
      if (here === undefined) continue
      moved = Math.max(moved, settled(here, pace))
      passed[edge] = leastShare(here)
    }
    return moved
  }

  function settled(here: readonly number[] = [], pace: number): number {
    let moved = 0
    for (const number of here) {
      const gate = gates[number]
      if (gate !== undefined) moved = Math.max(moved, settle(gate, arrivals, calls, pace))
    }
    return moved
  }

  function leastShare(here: readonly number[] = []): number {
    let least = 1
    for (const number of here) least = Math.min(least, gates[number]?.share ?? 1)
    return least
  }

  function visit(component: number, pace: number): number {
    let moved = 0
    for (let flow = 0; flow < flows; flow++) moved = Math.max(moved, arrive(component, flow))
    moved = Math.max(moved, settled(atComponent[component], pace))
    for (let flow = 0; flow < flows; flow++) serve(component, flow)
    for (let flow = 0; flow < flows; flow++) moved = Math.max(moved, pass(component, flow, pace))
    return moved
  }

  function once(pace: number): number {
    let moved = 0
    for (const component of order) moved = Math.max(moved, visit(component, pace))
    return moved
  }

  return { once, served, passed }
}

/** How far apart two rates are, relative to the larger. */
function difference(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(a, b)
}
