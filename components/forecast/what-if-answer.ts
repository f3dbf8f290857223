import { firstAnswer } from '#lib/engine/first-answer.ts'
import type { Board } from '#lib/model/board.ts'
import { isMetBy } from '#lib/model/forecast.ts'
import type { RowId } from '#lib/model/id.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { type WhatIfBoard, whatIfBoard } from '#lib/model/what-if-board.ts'
import type { LateAnswer } from './late-answer.ts'
import { type AnswerEntry, rankedAnswer } from './ranked-answer.ts'

/** Stands for the board as it is drawn among the ids of what-ifs. */
export const asDrawn = 'as drawn'
export type WhatIfKey = RowId | typeof asDrawn

/** The promises and retries of a what-if, which take longer than the order of its limits. */
export type LatePromises = Pick<LateAnswer, 'objectives' | 'retries'>

/** What goes wrong in a what-if, so that it can be put beside others. */
export interface WhatIfAnswer {
  /** Limits, promises and retries in one order, without those that never come. */
  readonly order: readonly AnswerEntry[]
  /** The multiple that it asks about. */
  readonly at: number
  /** How many have gone wrong today, and at that multiple. */
  readonly brokenToday: number
  readonly brokenThen: number
  /** What of it the board has no place for any more. */
  readonly missed: readonly string[]
}

/** What is asked in a what-if, or about the board as it is drawn. */
export function whatIfQuestion(board: Board, whatIf: WhatIf | null): WhatIfBoard {
  return whatIf === null ? { board, question: { down: [] }, missed: [] } : whatIfBoard(board, whatIf)
}

export function whatIfAnswer(
  { board, question, missed }: WhatIfBoard,
  { objectives, retries }: LatePromises,
): WhatIfAnswer {
  const { breaks, at } = firstAnswer(board, question)
  const today = firstAnswer(board, { ...question, at: 1 }).breaks
  const { firsts, others, unkept } = rankedAnswer(breaks, objectives, retries, board.connections)
  const order = [...firsts, ...others].filter(({ rank }) => rank > 0)
  const promises = order.filter(({ kind }) => kind !== 'break')
  const missedBy = (multiple: number) =>
    unkept.length + promises.filter((entry) => entry.multiple <= multiple).length
  return {
    order,
    at,
    brokenToday: today.filter((row) => isMetBy(row, 1)).length + missedBy(1),
    brokenThen: breaks.filter((row) => isMetBy(row, at)).length + missedBy(at),
    missed,
  }
}
