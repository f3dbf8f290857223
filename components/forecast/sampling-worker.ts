import type { Drawn } from '#lib/engine/sampling.ts'
import { samplingOf } from '#lib/engine/uncertainty.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'

/** What the page asks the worker. */
export interface SamplingRequest {
  readonly board: Board
  readonly question: Question
  /** Where another worker sends what it draws; absent when there is none. */
  readonly otherHalf?: MessagePort
}

/** How far the draws are, and the answer so far; `samples` 0 means that nothing is uncertain. */
export interface SamplingNews {
  readonly drawn: number
  readonly samples: number
  readonly uncertainty: UncertaintyForecast | null
}

/** Progress is told this often; an answer is told at once. */
const NEWS_MILLISECONDS = 100

// Draws the uncertain numbers beside the page, which ends this worker when the board changes. Between two chunks it
// listens to the worker that draws the other half.
self.onmessage = ({ data: { board, question, otherHalf } }: MessageEvent<SamplingRequest>) => {
  const sampling = samplingOf(board, question, otherHalf === undefined ? 1 : 2)
  if (sampling === null) return tell({ drawn: 0, samples: 0, uncertainty: null })
  const turns = new MessageChannel()
  let told = performance.now()

  turns.port1.onmessage = () => {
    const drawn = sampling.next()
    if (drawn === null) return turns.port1.close()
    take(drawn)
    turns.port2.postMessage(null)
  }
  if (otherHalf !== undefined) otherHalf.onmessage = ({ data }: MessageEvent<Drawn>) => take(data)
  turns.port2.postMessage(null)

  function take(one: Drawn): void {
    for (const { drawn, samples, answer } of sampling?.take(one) ?? []) {
      if (answer === null && performance.now() - told < NEWS_MILLISECONDS) continue
      told = performance.now()
      tell({ drawn, samples, uncertainty: answer?.uncertainty ?? null })
    }
  }
}

function tell(news: SamplingNews): void {
  self.postMessage(news)
}
