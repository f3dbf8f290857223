import { samplingSteps } from '#lib/engine/uncertainty.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'

/** What the page asks the worker. */
export interface SamplingRequest {
  readonly board: Board
  readonly question: Question
}

/** How far the draws are, and the answer so far; `samples` 0 means that nothing is uncertain. */
export interface SamplingNews {
  readonly drawn: number
  readonly samples: number
  readonly uncertainty: UncertaintyForecast | null
}

/** Progress is told this often; an answer is told at once. */
const NEWS_MILLISECONDS = 100

// Draws the uncertain numbers beside the page, which ends this worker when the board changes.
self.onmessage = ({ data: { board, question } }: MessageEvent<SamplingRequest>) => {
  let told = performance.now()
  let isUncertain = false
  for (const { drawn, samples, answer } of samplingSteps(board, question)) {
    isUncertain = true
    if (answer === null && performance.now() - told < NEWS_MILLISECONDS) continue
    told = performance.now()
    tell({ drawn, samples, uncertainty: answer?.uncertainty ?? null })
  }
  if (!isUncertain) tell({ drawn: 0, samples: 0, uncertainty: null })
}

function tell(news: SamplingNews): void {
  self.postMessage(news)
}
