'use client'

import { useState } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import type { WorkshopState } from '#lib/workshop/room.ts'
import { extend, goOn, stepOfNext } from './facilitation.ts'
import { LeadMenu } from './lead-menu.tsx'
import { phaseName } from './phase-words.ts'
import { RevealAsk } from './reveal-ask.tsx'
import { useMissing } from './use-missing.ts'
import { useOrders } from './use-orders.ts'
import { roomApi, roomNow, useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** The reins of a workshop: on, back, more time, and what is wanted less often. */
export function FacilitatorControls({ state }: { readonly state: WorkshopState }) {
  const text = useTexts(workshopTexts)
  const language = useLanguage((one) => one.language)
  const step = useRoom(stepOfNext)
  const missing = useMissing()
  const { isBusy, run } = useOrders()
  const [isAsking, setIsAsking] = useState(false)
  const next = state.phases[state.index + 1]
  const isWaiting = step === 'reveal' && missing > 0

  function go(): void {
    setIsAsking(false)
    void run(goOn)
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
          <span className="max-w-56 truncate">
            {step === 'reveal' ? text.revealNext : text.next(phaseName(next, language))}
          </span>
        </Button>
      )}
      {next === undefined && (
        <Button look="strong" onClick={() => changeScreen({ lookup: 'workshop' })}>
          {text.end}
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
      <LeadMenu />
    </>
  )
}
