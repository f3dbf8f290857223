import { boardDeleted, noSuchBoard } from './api-problem.ts'
import { isRandomId } from './secret.ts'
import type { Board, Storage } from './storage/storage.ts'

/** A board that is there; throws an {@link ApiProblem} for one that is not, or not any more. */
export async function livingBoard(storage: Storage, id: string): Promise<Board> {
  const board = isRandomId(id) ? await storage.board(id) : null
  if (board === null) throw noSuchBoard()
  if (board.deletedAt !== null) throw boardDeleted()
  return board
}
