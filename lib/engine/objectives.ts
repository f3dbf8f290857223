import type { Flow } from '#lib/model/flow.ts'
import type { DomainId } from '#lib/model/id.ts'
import type { Measure, ObjectiveForecast } from '#lib/model/latency.ts'
import { availabilityOf } from './availability.ts'
import { firstAboveRising } from './first-above.ts'
import type { Frame } from './frame.ts'
import { type Answer, answerOf, isUnanswered, P99 } from './latency.ts'
import { shareBeyond } from './response-percentile.ts'
import { fullestMultiples, type Serving, servingAt } from './serving.ts'
import type { System } from './system.ts'

/** The objectives of the scenario and the multiples at which they are missed. Availability does not depend on load. [Q9] */
export function objectivesOf(
  frame: Frame,
  system: System,
  down: readonly DomainId[],
): readonly ObjectiveForecast[] {
  const { board } = frame
  const missed = missing(frame, system)
  return (board.scenario.objectives ?? []).flatMap((objective) => {
    const flow = board.flows.find(({ id }) => id === objective.flow)
    if (flow === undefined || system.traffic.streamsOf.get(flow.id)?.length === 0) return []
    const { meanSeconds, p99Seconds } = objective
    const rows: ObjectiveForecast[] = []
    if (meanSeconds !== undefined)
      rows.push(row('meanSeconds', meanSeconds, missed(flow, meanGap(meanSeconds))))
    if (p99Seconds !== undefined)
      rows.push(row('p99Seconds', p99Seconds, missed(flow, p99Gap(p99Seconds), NEARLY)))
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

/** Percentiles are no closer than this. */
const NEARLY = 1e-10

/** Below 0 while a promise is kept. */
type Gap = (answer: Answer) => number

/** The mean is one over what is left of the busiest server's time, near its end: the inverse is nearly straight. */
function meanGap(target: number): Gap {
  return ({ responses }) => 1 - target / (responses.meanSeconds[0] ?? 0)
}

function p99Gap(target: number): Gap {
  return ({ graph, responses }) => Math.log(shareBeyond(graph, responses, target) / (1 - P99))
}

/** Just below a multiple. */
const BELOW = 1 - 8 * Number.EPSILON

/**
 * Finds where a flow misses what it promises. Whatever is saturated misses every objective, so that none is kept
 * beyond a break; what is kept up to there is missed there. [Q9]
 */
function missing(frame: Frame, system: System): (flow: Flow, gap: Gap, apart?: number) => number {
  const turns = fullestMultiples(system)
  const servings = new Map<number, Serving>()
  const ends = new Map<Flow, number>()

  function servingWith(multiple: number): Serving {
    const serving = servings.get(multiple) ?? servingAt(frame, system, multiple)
    servings.set(multiple, serving)
    return serving
  }

  function endOf(flow: Flow): number {
    const isOver = (multiple: number) => (isUnanswered(flow, system, servingWith(multiple)) ? 1 : -1)
    const end = ends.get(flow) ?? firstAboveRising(isOver, { turns })
    ends.set(flow, end)
    return end
  }

  return (flow, gap, apart) => {
    const end = endOf(flow)
    if (end === 0) return 0
    const gapAt = (multiple: number) => {
      const answer = answerOf(flow, system, servingWith(multiple))
      return answer === null ? Infinity : gap(answer)
    }
    const last = end === Infinity ? {} : { end: end * BELOW }
    const missed = firstAboveRising(gapAt, { turns, ...last, ...(apart !== undefined && { apart }) })
    return Math.min(missed, end)
  }
}
