'use client'

import { Hand } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { sayOutcome } from './say-outcome.ts'
import { roomApi, useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Raises one's hand, or takes it down. */
export function SpeakButton() {
  const text = useTexts(workshopTexts)
  const waits = useRoom(({ self, queue }) => queue.some(({ person }) => person.id === self?.id))
  const name = waits ? text.unask : text.ask
  const toggle = () => (waits ? roomApi().leaveQueue() : roomApi().joinQueue())
  return (
    <Button
      aria-pressed={waits}
      title={name}
      onClick={() => void toggle().then((outcome) => sayOutcome(outcome, text))}
    >
      <Hand size={14} aria-hidden="true" />
      <span className="max-xl:sr-only">{name}</span>
    </Button>
  )
}
