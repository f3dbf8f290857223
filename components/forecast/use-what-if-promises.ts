import { useEffect, useState } from 'react'
import type { Board } from '#lib/model/board.ts'
import type { LatePromises, WhatIfKey } from './what-if-answer.ts'
import type { WhatIfNews, WhatIfRequest } from './what-if-worker.ts'

/** What is known so far of the promises and retries of this board and its what-ifs. */
export function useWhatIfPromises(board: Board): ReadonlyMap<WhatIfKey, LatePromises> {
  const [known, setKnown] = useState<ReadonlyMap<WhatIfKey, LatePromises>>(new Map())
  useEffect(() => {
    setKnown(new Map())
    const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data: { key, promises } }: MessageEvent<WhatIfNews>) =>
      setKnown((before) => new Map([...before, [key, promises]]))
    const request: WhatIfRequest = { board, whatIfs: board.scenarios }
    worker.postMessage(request)
    return () => worker.terminate()
  }, [board])
  return known
}
