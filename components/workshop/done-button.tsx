'use client'

import { useEffect, useState } from 'react'
import { useSession } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/**
 * Says that one is done with this phase, or ready for the next. A gesture: shown to the others while one is here, and
 * kept nowhere.
 */
export function DoneButton({ saysReady }: { readonly saysReady: boolean }) {
  const text = useTexts(workshopTexts)
  const { presence } = useSession()
  const since = useRoom((room) => room.workshop.state?.phaseStartedAt ?? null)
  const [doneSince, setDoneSince] = useState<number | null>(null)
  const isDone = since !== null && doneSince === since
  useEffect(() => presence.show({ doneSince }), [presence, doneSince])
  const words = saysReady ? { say: text.ready, undo: text.notReady } : { say: text.done, undo: text.notDone }
  return (
    <Button
      look={isDone ? 'plain' : 'strong'}
      className="min-h-11"
      aria-pressed={isDone}
      onClick={() => setDoneSince(isDone ? null : since)}
    >
      {isDone ? words.undo : words.say}
    </Button>
  )
}
