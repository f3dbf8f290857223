import type { Board } from '#lib/model/board.ts'
import type { Fix } from '#lib/model/fix.ts'
import { remedies } from './remedies.ts'

/** The board after a fix, as people would build it; the board itself stays as it is. [E5] */
export function withFix(board: Board, fix: Fix): Board {
  // The remedy of a kind takes fixes of that kind.
  const apply = remedies[fix.kind].apply as (board: Board, fix: Fix) => Board
  return apply(board, fix)
}
