import { forecast } from '#lib/engine/forecast.ts'
import type { PairLoss, PairQuestion } from './domain-pairs.ts'

// Tries pair after pair beside the page, which ends this worker when something changes.
self.onmessage = ({ data: { board, pairs, at } }: MessageEvent<PairQuestion>) => {
  const losses = pairs.map((pair): PairLoss => {
    const { lost = [], breaks } = forecast(board, { at, down: pair, parts: ['lost'] })
    const [first] = breaks
    return {
      pair,
      fraction: lost.find((loss) => loss.at === at)?.fraction ?? 0,
      first: first === undefined || first.multiple === null ? null : first,
    }
  })
  self.postMessage(losses.sort((a, b) => b.fraction - a.fraction))
}
