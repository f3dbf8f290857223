import type { Board } from '#lib/model/board.ts'
import type { Forecast, Question } from '#lib/model/forecast.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { askedMultiple } from './asked-multiple.ts'
import { valueAt } from './expansion.ts'
import { extrapolated } from './extrapolation.ts'
import { lazy } from './lazy.ts'
import { frameFor, systemFor } from './solutions.ts'
import { stagesOf } from './stages.ts'
import { surroundingsOf } from './surroundings.ts'
import type { System } from './system.ts'
import { timedBreaks } from './timed-breaks.ts'

/**
 * What a screen asks after every edit: what breaks in which order, and what stands in the way of an answer; the parts
 * of a question are left out. Long lists are made when they are first read. [O1]–[O4] [C1] [C2]
 */
export function firstAnswer(board: Board, question: Pick<Question, 'at' | 'down' | 'flow'> = {}): Forecast {
  const at = askedMultiple(board, question)
  const down = question.down ?? []
  const frame = frameFor(board)
  const system = systemFor(board, down, question.flow)
  const timed = lazy(() => timedBreaks(system, surroundingsOf(frame, system, down), at))
  const arrivals = lazy(() => arrivalsOf(system))
  const stages = lazy(() => stagesOf(timed().breaks))
  return {
    format: 'hundredfold-forecast/1',
    title: board.title,
    at,
    get breaks() {
      return timed().breaks
    },
    get arrivals() {
      return arrivals()
    },
    get stages() {
      return stages()
    },
    domains: [],
    get unknowns() {
      return [...frame.unknowns, ...timed().unknowns]
    },
    errors: system.traffic.problems,
    get warnings() {
      return [...frame.warnings, ...extrapolated(system, at), ...system.problems, ...timed().problems]
    },
  }
}

/** Requests per second offered to each component today. [T1] */
function arrivalsOf({ network, traffic }: System): Readonly<Record<ComponentId, number>> {
  const today = traffic.total.map(({ perSecond, growth }) => ({ perSecond, growth: valueAt(growth, 1) }))
  const arrivals: Record<ComponentId, number> = {}
  for (const [index, { id }] of network.components.entries()) {
    let sum = 0
    for (const { perSecond, growth } of today) sum += (perSecond[index] ?? 0) * growth
    arrivals[id] = sum
  }
  return arrivals
}
