import type { Board } from '#lib/model/board.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'
import { type Frame, frameOf } from './frame.ts'
import { networkWith } from './network.ts'
import { saysTheSame } from './says-the-same.ts'
import { type System, systemOf, systemWith } from './system.ts'

/** A board and all that was solved of it so far. */
interface Solutions {
  readonly board: Board
  readonly frame: Frame
  readonly systems: Map<string, System>
  /** Those of the board before, let go once there is a board after this one: else every board would keep its last. */
  earlier: ReadonlyMap<string, System>
}

/** The same, with the rows of a board that says the same. */
interface Answers {
  readonly solutions: Solutions
  readonly frame: Frame
  readonly systems: Map<string, System>
}

/** A board's solutions are kept as long as the board itself is. */
const known = new WeakMap<Board, Answers>()
/** The board that was solved last: the next one mostly is the same but for one edit. */
let last: Solutions | null = null

/** What does not depend on which domains are down. */
export function frameFor(board: Board): Frame {
  return answersOf(board).frame
}

/** The board solved with some domains down, for all flows or for one. */
export function systemFor(board: Board, down: readonly DomainId[] = [], flow?: FlowId): System {
  const { solutions, frame, systems } = answersOf(board)
  const key = `${flow ?? ''} ${[...new Set(down)].sort().join(' ')}`
  const made = systems.get(key)
  if (made !== undefined) return made
  const solved = solvedIn(solutions, key, down, flow)
  const system = frame === solutions.frame ? solved : systemWith(solved, frame.network)
  systems.set(key, system)
  return system
}

function solvedIn(
  { frame, systems, earlier }: Solutions,
  key: string,
  down: readonly DomainId[],
  flow: FlowId | undefined,
): System {
  const like = earlier.get(key) ?? systems.values().next().value
  const system = systems.get(key) ?? systemOf(frame, down, flow, like)
  systems.set(key, system)
  return system
}

function answersOf(board: Board): Answers {
  const answers = known.get(board) ?? answersLike(board, last)
  known.set(board, answers)
  last = answers.solutions
  return answers
}

function answersLike(board: Board, before: Solutions | null): Answers {
  if (before === null || !saysTheSame(board, before.board)) {
    const solutions = solutionsLike(board, before)
    return { solutions, frame: solutions.frame, systems: new Map() }
  }
  const network = networkWith(before.frame.network, board)
  return { solutions: before, frame: { ...before.frame, board, network }, systems: new Map() }
}

function solutionsLike(board: Board, before: Solutions | null): Solutions {
  const frame = frameOf(board, before?.frame)
  if (before !== null) before.earlier = new Map()
  return { board, frame, systems: new Map(), earlier: before?.systems ?? new Map() }
}
