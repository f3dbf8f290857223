import { useEffect, useState } from 'react'
import type { Board } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'
import { type LateAnswer, type LateQuestion, needsLateAnswer, noLateAnswer } from './late-answer.ts'

/** Whoever types goes on typing: it is reckoned when the board has been still for this long. */
const STILL_MILLISECONDS = 200

/** The late answer; `isOld` while that of the board as it is now is still being reckoned. */
export function useLateAnswer(
  board: Board,
  down: ReadonlySet<DomainId>,
): { readonly late: LateAnswer; readonly isOld: boolean } {
  const [known, setKnown] = useState({ board, down, late: noLateAnswer, isThere: false })
  const isNeeded = needsLateAnswer(board, down.size)
  useEffect(() => {
    if (!isNeeded) return
    let worker: Worker | undefined
    const timer = setTimeout(() => {
      worker = new Worker(new URL('./late-worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<LateAnswer>) =>
        setKnown({ board, down, late: data, isThere: true })
      const question: LateQuestion = { board, down: [...down] }
      worker.postMessage(question)
    }, STILL_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      worker?.terminate()
    }
  }, [isNeeded, board, down])
  if (!isNeeded) return { late: noLateAnswer, isOld: false }
  return { late: known.late, isOld: !known.isThere || known.board !== board || known.down !== down }
}
