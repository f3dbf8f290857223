import { useEffect, useState } from 'react'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import type { OtherHalfRequest } from './other-half-worker.ts'
import type { SamplingNews, SamplingRequest } from './sampling-worker.ts'

/** The draws so far: nothing heard yet is null; the last answer stays while the next is drawn. */
export interface Sampling {
  readonly news: SamplingNews | null
  readonly uncertainty: UncertaintyForecast | null
}

/** Draws the uncertain numbers of a board in workers; another board or question ends the draws and begins anew. */
export function useSampling(board: Board, question: Question): Sampling {
  const [sampling, setSampling] = useState<Sampling>({ news: null, uncertainty: null })
  useEffect(() => {
    const worker = new Worker(new URL('./sampling-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<SamplingNews>) =>
      setSampling((before) => ({
        news: data,
        uncertainty: data.samples === 0 ? null : (data.uncertainty ?? before.uncertainty),
      }))
    const helper = navigator.hardwareConcurrency > 1 ? otherHalfOf({ board, question }) : null
    const request: SamplingRequest = { board, question, ...(helper && { otherHalf: helper.port }) }
    worker.postMessage(request, helper ? [helper.port] : [])
    return () => {
      worker.terminate()
      helper?.worker.terminate()
    }
  }, [board, question])
  return sampling
}

/** A second worker, and where what it draws comes out. */
function otherHalfOf(request: Omit<OtherHalfRequest, 'port'>): { worker: Worker; port: MessagePort } {
  const { port1, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./other-half-worker.ts', import.meta.url), { type: 'module' })
  const handed: OtherHalfRequest = { ...request, port: port2 }
  worker.postMessage(handed, [port2])
  return { worker, port: port1 }
}
