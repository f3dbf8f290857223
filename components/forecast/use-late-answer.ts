import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { Board } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'
import { type LateAnswer, type LateQuestion, needsLateAnswer, noLateAnswer } from './late-answer.ts'

/** Whoever types goes on typing: it is reckoned when the board has been still for this long. */
const STILL_MILLISECONDS = 200

/** The late answer as far as it is known. */
export interface Late {
  readonly late: LateAnswer
  /** That of the board as it is now is still being reckoned. */
  readonly isOld: boolean
}

/** The late answer about the board that is asked about, beside `ForecastContext`. */
export const LateAnswerContext = createContext<Late>({ late: noLateAnswer, isOld: false })

export function useLateAnswer(): Late {
  return useContext(LateAnswerContext)
}

/** Whether promises or retries stand in the order; they are not drawn. */
export function useHasPromises(): boolean {
  const { objectives, retries } = useLateAnswer().late
  return objectives.length + retries.length > 0
}

/** Reckons the late answer, unless nobody may see it. */
export function useReckonedLate(board: Board, down: ReadonlySet<DomainId>, isHidden: boolean): Late {
  const [known, setKnown] = useState({ board, down, late: noLateAnswer, isThere: false })
  const isNeeded = !isHidden && needsLateAnswer(board, down.size)
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
  const isOld = isNeeded && (!known.isThere || known.board !== board || known.down !== down)
  const late = isNeeded ? known.late : noLateAnswer
  return useMemo(() => ({ late, isOld }), [late, isOld])
}
