'use client'

import { FlaskConical } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { roomApi, roomNow } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Says all the time that nobody here is real, and how to stop. */
export function RehearsalNote() {
  const text = useTexts(workshopTexts)
  return (
    <div
      role="status"
      className="flex min-h-9 flex-wrap items-center justify-center gap-3 bg-near-soft px-3 py-1 text-sm"
    >
      <FlaskConical size={16} aria-hidden="true" />
      {text.rehearsal}
      <Button onClick={() => void roomApi().stop(roomNow().workshop.revision)}>{text.rehearsalEnd}</Button>
    </div>
  )
}
