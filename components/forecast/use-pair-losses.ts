import { useEffect, useState } from 'react'
import type { Board } from '#lib/model/board.ts'
import { domainPairs, type PairLoss, type PairQuestion } from './domain-pairs.ts'

/** Whoever moves the slider goes on moving it. */
const STILL_MILLISECONDS = 200

/** What each pair of domains costs, the worst first; null until it is known for this board and multiple. */
export function usePairLosses(board: Board, at: number): readonly PairLoss[] | null {
  const [known, setKnown] = useState<{
    readonly board: Board
    readonly at: number
    readonly losses: readonly PairLoss[]
  } | null>(null)
  useEffect(() => {
    let worker: Worker | undefined
    const timer = setTimeout(() => {
      worker = new Worker(new URL('./pairs-worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<readonly PairLoss[]>) =>
        setKnown({ board, at, losses: data })
      const question: PairQuestion = { board, pairs: domainPairs(board), at }
      worker.postMessage(question)
    }, STILL_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      worker?.terminate()
    }
  }, [board, at])
  return known?.board === board && known.at === at ? known.losses : null
}
