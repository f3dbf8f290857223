import { medianOf } from '#lib/model/quantity.ts'
import type { Admission } from './admission.ts'
import { amplification } from './amplification.ts'
import { type CriticalGroup, criticalGroupsOf } from './critical-groups.ts'
import type { Demand } from './demand.ts'
import { everyCall } from './every-call.ts'
import type { Network } from './network.ts'
import type { Ways } from './ways.ts'

const SETTLED = 1e-14
const MOST_SWEEPS = 10_000

/**
 * The share of each flow's requests that succeed, by flow number: all that they need is served. Whom is called comes
 * before who calls, so one sweep is enough unless calls lead round. [F4]
 */
export function successOf(network: Network, ways: Ways, demand: Demand, admission: Admission): Float64Array {
  const groups = criticalGroupsOf(network)
  const callsPerAttempt = network.connections.map(callsOfAttempt)
  const success = new Float64Array(admission.arrivals.length).fill(1)
  const [size, edges] = [network.components.length, network.connections.length]

  /** The share of requests whose calls over a group succeed; `reached` is the share of them that makes any. */
  function ofGroup(group: CriticalGroup, flow: number, reached: number): number {
    let [calls, failed] = [0, 0]
    for (const edge of group) {
      const at = flow * edges + edge
      const made = ((demand.callsPerVisit[at] ?? 0) * (callsPerAttempt[edge] ?? 1)) / reached
      if (made === 0) continue
      const target = flow * size + (ways.targets[edge] ?? 0)
      calls += made
      failed += made * (1 - (admission.calls[at] ?? 1) * (success[target] ?? 1))
    }
    return calls === 0 ? 1 : everyCall(1 - failed / calls, calls)
  }

  /** Calls on a miss are made together or not at all. */
  function visit(component: number, flow: number): number {
    const at = flow * size + component
    const missShare = 1 - (ways.standing.hitRatio[component] ?? 0)
    let [always, missed] = [1, 1]
    for (const group of groups[component] ?? []) {
      if (network.connections[group[0] ?? 0]?.onMiss !== true) always *= ofGroup(group, flow, 1)
      else if (missShare > 0) missed *= ofGroup(group, flow, missShare)
    }
    const now = (admission.arrivals[at] ?? 1) * always * (1 - missShare * (1 - missed))
    const moved = Math.abs(now - (success[at] ?? 1))
    success[at] = now
    return moved
  }

  for (let flow = 0; flow < demand.rates.length; flow++) {
    for (let round = 0, moved = 1; moved > SETTLED && round < MOST_SWEEPS; round++) {
      moved = 0
      for (let i = size - 1; i >= 0; i--) moved = Math.max(moved, visit(ways.order[i] ?? 0, flow))
    }
  }
  return Float64Array.from(demand.entries, (entry, flow) => success[flow * size + entry] ?? 1)
}

/** Attempts that were drawn against failures are not calls that may fail again. [T4] */
function callsOfAttempt({ retry }: Network['connections'][number]): number {
  if (retry?.failureRatio === undefined) return 1
  return 1 / amplification(medianOf(retry.failureRatio, 'share') ?? 0, retry.retries, retry.budget)
}
