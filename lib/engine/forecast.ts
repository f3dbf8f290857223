import type { Board } from '#lib/model/board.ts'
import { asksFor, type Forecast, type Question } from '#lib/model/forecast.ts'
import type { ComponentId, DomainId, FlowId } from '#lib/model/id.ts'
import { askedMultiple } from './asked-multiple.ts'
import { breaksOf } from './breaks.ts'
import { valueAt } from './expansion.ts'
import { extrapolated } from './extrapolation.ts'
import { stagesOf } from './stages.ts'
import { type Frame, frameOf, type System, systemOf } from './system.ts'
import { uncertaintyOf, withProbabilities } from './uncertainty.ts'

/**
 * What breaks first, and then, when there is `question.at` times as much. The same board and question always give
 * the same answer; asking a board again about another multiple costs little. [O1]–[O4]
 */
export function forecast(board: Board, question: Question = {}): Forecast {
  const at = askedMultiple(board, question)
  const { unknowns, warnings } = solutionsOf(board).frame
  const system = solved(board, question.down ?? [], question.flow)
  const breaks = breaksOf(system, at)
  const drawn = asksFor(question, 'uncertainty') ? uncertaintyOf(board, question) : null
  return {
    format: 'hundredfold-forecast/1',
    title: board.title,
    at,
    breaks: drawn === null ? breaks : withProbabilities(breaks, drawn),
    arrivals: arrivalsOf(system),
    stages: stagesOf(breaks),
    domains: asksFor(question, 'domains') ? domainsOf(board, question, at) : [],
    ...(drawn === null ? {} : { uncertainty: drawn.uncertainty }),
    unknowns,
    errors: system.traffic.problems,
    warnings: [...warnings, ...extrapolated(board, system, at), ...system.problems],
  }
}

/** Each domain lost alone, whatever else the question has down. [D1] */
function domainsOf(board: Board, { flow }: Question, at: number): Forecast['domains'] {
  return board.domains.map(({ id }) => ({ domain: id, breaks: breaksOf(solved(board, [id], flow), at) }))
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

function solved(board: Board, down: readonly DomainId[], flow: FlowId | undefined): System {
  const { frame, systems } = solutionsOf(board)
  const key = `${flow ?? ''} ${[...new Set(down)].sort().join(' ')}`
  const system = systems.get(key) ?? systemOf(frame, down, flow)
  systems.set(key, system)
  return system
}
