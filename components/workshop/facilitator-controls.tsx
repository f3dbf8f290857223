'use client'

import { useReactFlow } from '@xyflow/react'
import { useState } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { say } from '#components/ui/notices.ts'
import type { WorkshopState } from '#lib/workshop/room.ts'
import { extend, goOn, stepOfNext } from './facilitation.ts'
import { phaseName } from './phase-words.ts'
import { RevealAsk } from './reveal-ask.tsx'
import { useMissing } from './use-missing.ts'
import { useOrders } from './use-orders.ts'
import { roomApi, roomNow, useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** The reins of a workshop: on, back, more time, everybody here. */
export function FacilitatorControls({ state }: { readonly state: WorkshopState }) {
  const text = useTexts(workshopTexts)
  const language = useLanguage((one) => one.language)
  const canUndo = useRoom((room) => room.workshop.canUndo)
  const step = useRoom(stepOfNext)
  const missing = useMissing()
  const { isBusy, run } = useOrders()
  const [isAsking, setIsAsking] = useState(false)
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const next = state.phases[state.index + 1]
  const isWaiting = step === 'reveal' && missing > 0

  function go(): void {
    setIsAsking(false)
    void run(goOn)
  }
  async function bringEveryone(): Promise<void> {
    const middle = screenToFlowPosition(
      { x: window.innerWidth / 2, y: window.innerHeight / 2 },
      { snapToGrid: false },
    )
    if (await run(() => roomApi().comeHere({ ...middle, zoom: getZoom() }))) say(text.cameHere)
  }
  return (
    <>
      <Button
        disabled={isBusy || state.index === 0}
        onClick={() => void run(() => roomApi().back(roomNow().workshop.revision))}
      >
        {text.back}
      </Button>
      {next !== undefined && (
        <Button
          look="strong"
          disabled={isBusy}
          aria-expanded={isWaiting ? isAsking : undefined}
          onClick={() => (isWaiting ? setIsAsking(true) : go())}
        >
          {step === 'reveal' ? text.revealNext : text.next(phaseName(next, language))}
        </Button>
      )}
      {isAsking && isWaiting && (
        <RevealAsk missing={missing} onReveal={go} onWait={() => setIsAsking(false)} />
      )}
      {[1, 5].map((minutes) => (
        <Button key={minutes} disabled={isBusy} onClick={() => void run(() => extend(minutes))}>
          {text.plus(String(minutes))}
        </Button>
      ))}
      <Button
        disabled={isBusy || !canUndo}
        onClick={() => void run(() => roomApi().undo(roomNow().workshop.revision))}
      >
        {text.undo}
      </Button>
      <Button onClick={() => void bringEveryone()}>{text.comeHere}</Button>
      <Button onClick={() => changeScreen({ lookup: 'workshop' })}>{text.runSheet}</Button>
    </>
  )
}
