import type { Call, Plan } from './plan.ts'

/**
 * Requests per second offered to each station by each flow (station · flows + flow), by following the requests from
 * call to call until nothing is left of them; null where they never die out.
 */
export function offered(plan: Plan): Float64Array | null {
  const flows = plan.flows.length
  const total = new Float64Array(plan.stations.length * flows)
  let wave = new Float64Array(total.length)
  for (const [flow, { station, perSecond }] of plan.flows.entries()) wave[station * flows + flow] = perSecond
  for (let round = 0; round < 1000; round++) {
    const size = wave.reduce((sum, rate) => sum + rate, 0)
    if (size === 0 || size < 1e-14 * total.reduce((sum, rate) => sum + rate, 0)) return total
    for (const [place, rate] of wave.entries()) total[place] = (total[place] ?? 0) + rate
    wave = called(plan, wave)
  }
  return null
}

/** What these requests call next. */
function called({ stations, flows }: Plan, wave: Float64Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(wave.length)
  for (const [index, { calls, hitRatio }] of stations.entries()) {
    for (const flow of flows.keys()) {
      for (const call of calls[flow] ?? []) {
        const place = call.station * flows.length + flow
        const share = call.onMiss ? 1 - hitRatio : 1
        const rate = (wave[index * flows.length + flow] ?? 0) * call.calls * share * attempts(call)
        next[place] = (next[place] ?? 0) + rate
      }
    }
  }
  return next
}

function attempts({ failureRatio, retries }: Call): number {
  let sum = 0
  for (let attempt = 0; attempt <= retries; attempt++) sum += failureRatio ** attempt
  return sum
}
