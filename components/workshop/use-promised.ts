import { useEffect, useState } from 'react'

/** What a promise brings; null until it does. @param ask is kept by its caller while the question is the same */
export function usePromised<Answer>(ask: () => Promise<Answer>): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    let isCurrent = true
    setAnswer(null)
    void ask().then((found) => isCurrent && setAnswer(found))
    return () => {
      isCurrent = false
    }
  }, [ask])
  return answer
}
