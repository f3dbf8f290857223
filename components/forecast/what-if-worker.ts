import { forecast } from '#lib/engine/forecast.ts'
import type { Board } from '#lib/model/board.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { needsLateAnswer } from './late-answer.ts'
import { asDrawn, type LatePromises, type WhatIfKey, whatIfQuestion } from './what-if-answer.ts'

/** What the page asks the worker: the board as it is drawn, and each of these. */
export interface WhatIfRequest {
  readonly board: Board
  readonly whatIfs: readonly WhatIf[]
}

/** What it says of one of them. */
export interface WhatIfNews {
  readonly key: WhatIfKey
  readonly promises: LatePromises
}

// Reckons one after the other beside the page, which ends this worker when the board changes.
self.onmessage = ({ data: { board, whatIfs } }: MessageEvent<WhatIfRequest>) => {
  for (const whatIf of [null, ...whatIfs]) {
    const { board: asked, question } = whatIfQuestion(board, whatIf)
    if (!needsLateAnswer(asked, 0)) continue
    const parts = ['objectives', 'retries'] as const
    const { objectives = [], retries = [] } = forecast(asked, { ...question, at: 1, parts })
    const news: WhatIfNews = { key: whatIf?.id ?? asDrawn, promises: { objectives, retries } }
    self.postMessage(news)
  }
}
