import type { Board } from './board.ts'
import { parseBoard } from './parse-board.ts'

/** The tree of a board as a test writes it: plain strings for ids, only what the test is about. */
export type BoardTree = Readonly<Record<string, unknown>>

/** A board for tests. Throws when the tree has an error, so that a test never runs on half a board. */
export function aBoard(tree: BoardTree = {}): Board {
  const { board, errors } = parseBoard({ format: 'hundredfold/1', title: 'Test', ...tree })
  if (board === null || errors.length > 0) throw new Error(`aBoard: ${JSON.stringify(errors)}`)
  return board
}
