import type { Board } from './board.ts'
import type { Question } from './forecast.ts'
import type { WhatIf } from './what-if.ts'
import { withEdits } from './with-edits.ts'

/** What a what-if asks: a board as it would be, under which load and without what. */
export interface WhatIfBoard {
  readonly board: Board
  readonly question: Required<Pick<Question, 'down'>> & Pick<Question, 'at'>
  /** What of it the board has no place for any more. */
  readonly missed: readonly string[]
}

/** The board of a what-if; the board itself stays as it is. */
export function whatIfBoard(board: Board, whatIf: WhatIf): WhatIfBoard {
  const { multiple, ramp, burst, down = [], edits = [] } = whatIf
  const { board: edited, missed } = withEdits(board, edits)
  const scenario = {
    ...edited.scenario,
    ...(multiple !== undefined && { multiple }),
    ...(ramp !== undefined && { ramp }),
    ...(burst !== undefined && { burst }),
  }
  const known = new Set(board.domains.map(({ id }) => id))
  return {
    board: { ...edited, scenario },
    question: {
      down: down.filter((id) => known.has(id)),
      ...(scenario.multiple !== undefined && { at: scenario.multiple }),
    },
    missed: [...missed, ...down.filter((id) => !known.has(id)).map((id) => `domains/${id}`)],
  }
}
