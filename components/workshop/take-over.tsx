'use client'

import { useEffect, useState } from 'react'
import { usePeople, useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import { sayOutcome } from './say-outcome.ts'
import { roomApi } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** As long as the server waits for a facilitator to come back, and a moment more. */
const PATIENCE_MILLISECONDS = 61_000

/** Offers the reins to who is here, once nobody has held them for a minute. */
export function TakeOver() {
  const text = useTexts(workshopTexts)
  const { role } = useSessionState()
  const isLed = usePeople().some((person) => person.role === 'facilitator')
  const [isUnled, setIsUnled] = useState(false)
  useEffect(() => {
    setIsUnled(false)
    if (isLed) return
    const timer = setTimeout(() => setIsUnled(true), PATIENCE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [isLed])
  if (!isUnled || role === 'viewer') return null
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {text.unled}
      <Button
        look="strong"
        onClick={() =>
          void roomApi()
            .takeOver()
            .then((outcome) => sayOutcome(outcome, text) && say(text.takenOver))
        }
      >
        {text.takeOver}
      </Button>
    </p>
  )
}
