import { useEffect, useMemo, useState } from 'react'
import type { Board } from '#lib/model/board.ts'
import { quantitiesOf } from '#lib/model/board-quantities.ts'
import type { DomainId } from '#lib/model/id.ts'
import { uncertaintyOf } from '#lib/model/quantity.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import type { SamplingNews, SamplingRequest } from './sampling-worker.ts'

/** Enough to tell sure from unsure; the part about sureness draws more. */
const SAMPLES = 1024
/** Whoever types goes on typing: numbers are drawn when the board has been still for this long. */
const STILL_MILLISECONDS = 600

/** How sure an answer is; `certain` where no number on the board has a range. */
export type Certainty = UncertaintyForecast | 'certain'

/** How sure the answer is, as far as it is known. */
interface KnownCertainty {
  /** The last that was known; null before any is. */
  readonly certainty: Certainty | null
  /** It is that of another board, or without other domains, and would be wrong about this answer. */
  readonly isOld: boolean
}

/** How sure the answer about this board is, where there is one. One worker, so that the page keeps a core. */
export function useCertainty(board: Board, down: ReadonlySet<DomainId>, isAnswered: boolean): KnownCertainty {
  const asked = useMemo(() => ({ board, down }), [board, down])
  const [known, setKnown] = useState<{ readonly asked: typeof asked; readonly certainty: Certainty | null }>()
  useEffect(() => {
    if (!isAnswered) return
    let worker: Worker | undefined
    const timer = setTimeout(() => {
      if (isCertain(asked.board)) return setKnown({ asked, certainty: 'certain' })
      worker = new Worker(new URL('./sampling-worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data: { samples, uncertainty } }: MessageEvent<SamplingNews>) =>
        (samples === 0 || uncertainty !== null) &&
        setKnown({ asked, certainty: samples === 0 ? 'certain' : uncertainty })
      const at = asked.board.scenario.multiple ?? 100
      const question = { at, down: [...asked.down], samples: SAMPLES }
      const request: SamplingRequest = { board: asked.board, question }
      worker.postMessage(request)
    }, STILL_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      worker?.terminate()
    }
  }, [asked, isAnswered])
  return { certainty: known?.certainty ?? null, isOld: known?.asked !== asked }
}

/** Whether no number has a range: nothing is to be drawn then. */
function isCertain(board: Board): boolean {
  return quantitiesOf(board).every(({ quantity }) => uncertaintyOf(quantity) === null)
}
