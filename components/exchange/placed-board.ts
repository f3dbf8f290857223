import type { Board } from '#lib/model/board.ts'

/** The board with a place for everything; the layouter is loaded where something has none. */
export async function placedBoard(board: Board): Promise<Board> {
  const { needsLayout } = await import('#lib/exchange/layout.ts')
  if (!needsLayout(board)) return board
  const { layOutInWorker } = await import('./lay-out-in-worker.ts')
  return layOutInWorker(board)
}
