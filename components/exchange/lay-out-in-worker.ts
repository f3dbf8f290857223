import { layOut } from '#lib/exchange/layout.ts'
import type { Board } from '#lib/model/board.ts'

/** Positions for everything that has none. The layouter is large: it is loaded when used, and runs in a worker. */
export async function layOutInWorker(board: Board): Promise<Board> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js')
  const elk = new Elk({
    workerFactory: () => new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url)),
  })
  try {
    return await layOut(board, elk)
  } finally {
    elk.terminateWorker()
  }
}
