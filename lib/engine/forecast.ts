import type { Board } from '#lib/model/board.ts'
import { asksFor, type Break, type Forecast, type Question } from '#lib/model/forecast.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'
import type { Loss } from '#lib/model/loss.ts'
import { availabilityOf } from './availability.ts'
import { findingsOf } from './findings/findings.ts'
import { firstAnswer } from './first-answer.ts'
import { latencyOf } from './latency.ts'
import { lazy } from './lazy.ts'
import { lossesOf } from './lost.ts'
import { objectivesOf } from './objectives.ts'
import { peelOf } from './peel.ts'
import { queuesOf } from './queues.ts'
import { retriesOf } from './retries.ts'
import { frameFor, systemFor } from './solutions.ts'
import { surroundingsOf } from './surroundings.ts'
import { withSymptoms } from './symptoms.ts'
import { type Beside, uncertaintyOf, withProbabilities } from './uncertainty.ts'

/**
 * What breaks first, and then, when there is `question.at` times as much, with the parts that the question asks for.
 * The same board and question always give the same answer; asking a board again about another multiple, or a board
 * that differs by an edit, costs little. Long lists are made when they are first read. How far the draws of uncertain
 * numbers are is told on the way, and another thread may make some of them. [O1]–[O4] [C1] [C2]
 */
export function forecast(board: Board, question: Question = {}, beside: Beside = {}): Forecast {
  const first = firstAnswer(board, question)
  const { at } = first
  const frame = frameFor(board)
  const asked = { down: question.down ?? [], flow: question.flow }
  const system = systemFor(board, asked.down, asked.flow)
  const ordered = lazy(() => withWhatCauses(first.breaks, board, question, asked.down))
  const drawn = asksFor(question, 'uncertainty') ? uncertaintyOf(board, question, beside) : null
  const breaks = lazy(() => (drawn === null ? ordered() : withProbabilities(ordered(), drawn)))
  return {
    format: first.format,
    title: first.title,
    at,
    get breaks() {
      return breaks()
    },
    get arrivals() {
      return first.arrivals
    },
    get stages() {
      return first.stages
    },
    domains: asksFor(question, 'domains') ? domainsOf(board, question) : [],
    ...(asksFor(question, 'peel') && { peel: peelOf(ordered(), at) }),
    ...(asksFor(question, 'queues') && queuesOf(surroundingsOf(frame, system, asked.down))),
    ...(asksFor(question, 'findings') && { findings: findingsOf({ frame, system, asked, at }, ordered()) }),
    ...(asksFor(question, 'lost') && { lost: lost(board, asked.down, asked.flow, at) }),
    ...(asksFor(question, 'availability') && availabilityOf(board, system.network, asked.down)),
    ...(drawn !== null && { uncertainty: drawn.uncertainty }),
    ...(asksFor(question, 'latency') && { latency: latencyOf(frame, system, at, question.flow) }),
    ...(asksFor(question, 'objectives') && { objectives: objectivesOf(frame, system, asked.down) }),
    ...(asksFor(question, 'retries') && { retries: retriesOf(frame, system) }),
    get unknowns() {
      return first.unknowns
    },
    errors: first.errors,
    get warnings() {
      return first.warnings
    },
  }
}

/** Each domain lost alone, whatever else the question has down. [D1] */
function domainsOf(board: Board, question: Question): Forecast['domains'] {
  const { flow } = question
  return board.domains.map(({ id }) => {
    const alone = firstAnswer(board, { ...question, down: [id] })
    const breaks = lazy(() => withWhatCauses(alone.breaks, board, question, [id]))
    return {
      domain: id,
      get breaks() {
        return breaks()
      },
      ...(asksFor(question, 'lost') && { lost: lost(board, [id], flow, alone.at) }),
    }
  })
}

/** What each break is a symptom of, where that is asked for. [E3] */
function withWhatCauses(
  breaks: readonly Break[],
  board: Board,
  question: Question,
  down: readonly DomainId[],
): readonly Break[] {
  const { flow } = question
  if (!asksFor(question, 'symptoms')) return breaks
  return withSymptoms(breaks, frameFor(board), systemFor(board, down, flow), { down, flow })
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
