import { type Board, plainLists } from '#lib/model/board.ts'

const lists = ['drivers', 'flows', 'components', 'connections', 'domains', ...plainLists] as const

/** Whether nobody has put anything on a board yet, so that a template takes nothing away. */
export function isBlank(board: Board): boolean {
  return lists.every((list) => board[list].length === 0)
}
