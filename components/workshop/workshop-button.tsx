'use client'

import { changeScreen } from '#components/board/screen.ts'
import { useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Opens the plan of a workshop, for who may start one. */
export function WorkshopButton() {
  const text = useTexts(workshopTexts)
  const { role } = useSessionState()
  const isRunning = useRoom((room) => room.workshop.state !== null)
  if (role !== 'facilitator' || isRunning) return null
  return <Button onClick={() => changeScreen({ lookup: 'workshop' })}>{text.workshop}</Button>
}
