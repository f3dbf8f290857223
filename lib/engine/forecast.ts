import type { Board } from '#lib/model/board.ts'
import { asksFor, type Forecast, type Question } from '#lib/model/forecast.ts'
import type { ComponentId, DomainId, FlowId } from '#lib/model/id.ts'
import type { Loss } from '#lib/model/loss.ts'
import { askedMultiple } from './asked-multiple.ts'
import { availabilityOf } from './availability.ts'
import { valueAt } from './expansion.ts'
import { extrapolated } from './extrapolation.ts'
import { findingsOf } from './findings/findings.ts'
import { latencyOf } from './latency.ts'
import { lazy } from './lazy.ts'
import { lossesOf } from './lost.ts'
import { objectivesOf } from './objectives.ts'
import { peelOf } from './peel.ts'
import { queuesOf } from './queues.ts'
import { retriesOf } from './retries.ts'
import { frameFor, systemFor } from './solutions.ts'
import { stagesOf } from './stages.ts'
import { surroundingsOf } from './surroundings.ts'
import { withSymptoms } from './symptoms.ts'
import type { System } from './system.ts'
import { type TimedBreaks, timedBreaks } from './timed-breaks.ts'
import { uncertaintyOf, withProbabilities } from './uncertainty.ts'

/**
 * What breaks first, and then, when there is `question.at` times as much. The same board and question always give
 * the same answer; asking a board again about another multiple, or a board that differs by an edit, costs little.
 * Long lists are made when they are first read. [O1]–[O4] [C1] [C2]
 */
export function forecast(board: Board, question: Question = {}): Forecast {
  const at = askedMultiple(board, question)
  const frame = frameFor(board)
  const asked = { down: question.down ?? [], flow: question.flow }
  const system = systemFor(board, asked.down, asked.flow)
  const timed = lazy(() => orderedBreaks(board, question, asked.down, at))
  const arrivals = lazy(() => arrivalsOf(system))
  const drawn = asksFor(question, 'uncertainty') ? uncertaintyOf(board, question) : null
  const breaks = lazy(() => (drawn === null ? timed().breaks : withProbabilities(timed().breaks, drawn)))
  const stages = lazy(() => stagesOf(timed().breaks))
  return {
    format: 'hundredfold-forecast/1',
    title: board.title,
    at,
    get breaks() {
      return breaks()
    },
    get arrivals() {
      return arrivals()
    },
    get stages() {
      return stages()
    },
    domains: asksFor(question, 'domains') ? domainsOf(board, question, at) : [],
    ...(asksFor(question, 'peel') && { peel: peelOf(timed().breaks, at) }),
    ...(asksFor(question, 'queues') && queuesOf(surroundingsOf(frame, system, asked.down))),
    ...(asksFor(question, 'findings') && {
      findings: findingsOf({ frame, system, asked, at }, timed().breaks),
    }),
    ...(asksFor(question, 'lost') && { lost: lost(board, asked.down, asked.flow, at) }),
    ...(asksFor(question, 'availability') && availabilityOf(board, system.network, asked.down)),
    ...(drawn !== null && { uncertainty: drawn.uncertainty }),
    ...(asksFor(question, 'latency') && { latency: latencyOf(frame, system, at, question.flow) }),
    ...(asksFor(question, 'objectives') && { objectives: objectivesOf(frame, system, asked.down) }),
    ...(asksFor(question, 'retries') && { retries: retriesOf(frame, system) }),
    get unknowns() {
      return [...frame.unknowns, ...timed().unknowns]
    },
    errors: system.traffic.problems,
    get warnings() {
      return [...frame.warnings, ...extrapolated(system, at), ...system.problems, ...timed().problems]
    },
  }
}

/** Each domain lost alone, whatever else the question has down. [D1] */
function domainsOf(board: Board, question: Question, at: number): Forecast['domains'] {
  const { flow } = question
  return board.domains.map(({ id }) => {
    systemFor(board, [id], flow)
    const timed = lazy(() => orderedBreaks(board, question, [id], at))
    return {
      domain: id,
      get breaks() {
        return timed().breaks
      },
      ...(asksFor(question, 'lost') && { lost: lost(board, [id], flow, at) }),
    }
  })
}

/** The breaks with some domains down, and what each is a symptom of where that is asked for. */
function orderedBreaks(board: Board, question: Question, down: readonly DomainId[], at: number): TimedBreaks {
  const { flow } = question
  const frame = frameFor(board)
  const system = systemFor(board, down, flow)
  const timed = timedBreaks(system, surroundingsOf(frame, system, down), at)
  return asksFor(question, 'symptoms')
    ? { ...timed, breaks: withSymptoms(timed.breaks, frame, system, { down, flow }) }
    : timed
}

/** What the loss of some domains costs today and at the multiple in question. [F6] */
function lost(
  board: Board,
  down: readonly DomainId[],
  flow: FlowId | undefined,
  at: number,
): readonly Loss[] {
  const losing = { board, down, system: systemFor(board, down, flow), whole: systemFor(board, [], flow) }
  return lossesOf(losing, [1, at])
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
