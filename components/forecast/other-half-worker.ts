import { otherHalf } from '#lib/engine/uncertainty.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'

/** What the page asks the worker that draws the other half, and where that goes. */
export interface OtherHalfRequest {
  readonly board: Board
  readonly question: Question
  readonly port: MessagePort
}

// Helps the worker that answers the page, which ends both when the board changes.
self.onmessage = ({ data: { board, question, port } }: MessageEvent<OtherHalfRequest>) => {
  for (const drawn of otherHalf(board, question)) port.postMessage(drawn)
}
