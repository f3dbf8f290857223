import type { Flow } from '#lib/model/flow.ts'
import type { DomainId } from '#lib/model/id.ts'
import type { Measure, ObjectiveForecast } from '#lib/model/latency.ts'
import { availabilityOf } from './availability.ts'
import { firstAbove } from './first-above.ts'
import { type Answer, answerOf, P99 } from './latency.ts'
import { shareBeyond } from './response-percentile.ts'
import { fullestMultiples, servingAt } from './serving.ts'
import type { Frame, System } from './system.ts'

/** The objectives of the scenario and the multiples at which they are missed. Availability does not depend on load. [Q9] */
export function objectivesOf(
  frame: Frame,
  system: System,
  down: readonly DomainId[],
): readonly ObjectiveForecast[] {
  const { board } = frame
  return (board.scenario.objectives ?? []).flatMap((objective) => {
    const flow = board.flows.find(({ id }) => id === objective.flow)
    if (flow === undefined || system.traffic.streamsOf.get(flow.id)?.length === 0) return []
    const { meanSeconds, p99Seconds } = objective
    const rows: ObjectiveForecast[] = []
    if (meanSeconds !== undefined)
      rows.push(row('meanSeconds', meanSeconds, missedAt(flow, frame, system, meanGap(meanSeconds))))
    if (p99Seconds !== undefined)
      rows.push(row('p99Seconds', p99Seconds, missedAt(flow, frame, system, p99Gap(p99Seconds))))
    const promised = objective.availability
    if (promised !== undefined) {
      const kept = availabilityOf(board, system.network, down).availability[flow.id] ?? 1
      rows.push(row('availability', promised, kept < promised ? 0 : Infinity))
    }
    return rows

    function row(measure: Measure, target: number, multiple: number): ObjectiveForecast {
      return { flow: objective.flow, measure, target, multiple: multiple === Infinity ? null : multiple }
    }
  })
}

type Gap = (answer: Answer) => number

function meanGap(target: number): Gap {
  return ({ responses }) => Math.log((responses.meanSeconds[0] ?? 0) / target)
}

function p99Gap(target: number): Gap {
  return ({ graph, responses }) => Math.log(shareBeyond(graph, responses, target) / (1 - P99))
}

/** Whatever is saturated misses every objective, so that none is kept beyond a break. */
function missedAt(flow: Flow, frame: Frame, system: System, gap: Gap): number {
  const peaks = fullestMultiples(system)
  return firstAbove(
    (multiple) => {
      const answer = answerOf(flow, system, servingAt(frame, system, multiple))
      return answer === null ? Infinity : gap(answer)
    },
    peaks.length > 0 ? peaks : undefined,
  )
}
