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
import { lossesOf } from './lost.ts'
import { objectivesOf } from './objectives.ts'
import { peelOf } from './peel.ts'
import { queuesOf } from './queues.ts'
import { retriesOf } from './retries.ts'
import { stagesOf } from './stages.ts'
import { surroundingsOf } from './surroundings.ts'
import { withSymptoms } from './symptoms.ts'
import { type Frame, frameOf, type System, systemOf } from './system.ts'
import { type TimedBreaks, timedBreaks } from './timed-breaks.ts'
import { uncertaintyOf, withProbabilities } from './uncertainty.ts'

/**
 * What breaks first, and then, when there is `question.at` times as much. The same board and question always give
 * the same answer; asking a board again about another multiple costs little. [O1]–[O4]
 */
export function forecast(board: Board, question: Question = {}): Forecast {
  const at = askedMultiple(board, question)
  const frame = frameFor(board)
  const asked = { down: question.down ?? [], flow: question.flow }
  const system = solved(board, asked.down, asked.flow)
  const { breaks, unknowns, problems } = orderedBreaks(board, question, asked.down, at)
  const drawn = asksFor(question, 'uncertainty') ? uncertaintyOf(board, question) : null
  return {
    format: 'hundredfold-forecast/1',
    title: board.title,
    at,
    breaks: drawn === null ? breaks : withProbabilities(breaks, drawn),
    arrivals: arrivalsOf(system),
    stages: stagesOf(breaks),
    domains: asksFor(question, 'domains') ? domainsOf(board, question, at) : [],
    ...(asksFor(question, 'peel') && { peel: peelOf(breaks, at) }),
    ...(asksFor(question, 'queues') && queuesOf(surroundingsOf(frame, system, asked.down))),
    ...(asksFor(question, 'findings') && { findings: findingsOf({ frame, system, asked, at }, breaks) }),
    ...(asksFor(question, 'lost') && { lost: lost(board, asked.down, asked.flow, at) }),
    ...(asksFor(question, 'availability') && availabilityOf(board, system.network, asked.down)),
    ...(drawn !== null && { uncertainty: drawn.uncertainty }),
    ...(asksFor(question, 'latency') && { latency: latencyOf(frame, system, at, question.flow) }),
    ...(asksFor(question, 'objectives') && { objectives: objectivesOf(frame, system, asked.down) }),
    ...(asksFor(question, 'retries') && { retries: retriesOf(frame, system) }),
    unknowns: [...frame.unknowns, ...unknowns],
    errors: system.traffic.problems,
    warnings: [...frame.warnings, ...extrapolated(board, system, at), ...system.problems, ...problems],
  }
}

/** Each domain lost alone, whatever else the question has down. [D1] */
function domainsOf(board: Board, question: Question, at: number): Forecast['domains'] {
  const { flow } = question
  return board.domains.map(({ id }) => ({
    domain: id,
    breaks: orderedBreaks(board, question, [id], at).breaks,
    ...(asksFor(question, 'lost') && { lost: lost(board, [id], flow, at) }),
  }))
}

/** The breaks with some domains down, and what each is a symptom of where that is asked for. */
function orderedBreaks(board: Board, question: Question, down: readonly DomainId[], at: number): TimedBreaks {
  const { flow } = question
  const frame = frameFor(board)
  const system = solved(board, down, flow)
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
  const losing = { board, down, system: solved(board, down, flow), whole: solved(board, [], flow) }
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

interface Solutions {
  readonly frame: Frame
  readonly systems: Map<string, System>
}
const known = new WeakMap<Board, Solutions>()

/** A board's solutions are kept as long as the board itself is. */
function solutionsOf(board: Board): Solutions {
  const solutions = known.get(board) ?? { frame: frameOf(board), systems: new Map<string, System>() }
  known.set(board, solutions)
  return solutions
}

/** What does not depend on the question. */
export function frameFor(board: Board): Frame {
  return solutionsOf(board).frame
}

/** A board with some domains down, for all flows or for one; solved once. */
export function solved(board: Board, down: readonly DomainId[], flow: FlowId | undefined): System {
  const { frame, systems } = solutionsOf(board)
  const key = `${flow ?? ''} ${[...new Set(down)].sort().join(' ')}`
  const system = systems.get(key) ?? systemOf(frame, down, flow)
  systems.set(key, system)
  return system
}
