'use client'

import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { kindOf } from '#lib/workshop/phase.ts'
import { phaseOf } from '#lib/workshop/room.ts'
import { nextStep, type RoundStep } from '#lib/workshop/round-step.ts'
import { takeStep } from './facilitation.ts'
import { RevealAsk } from './reveal-ask.tsx'
import { useMissing } from './use-missing.ts'
import { useOrders } from './use-orders.ts'
import { roomApi, useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** The steps of the round for who facilitates, whatever phase the room is in. */
export function RoundControls() {
  const text = useTexts(workshopTexts)
  const phase = useRoom(phaseOf)
  const round = useRoom((room) => room.round)
  const missing = useMissing()
  const { isBusy, run } = useOrders()
  const [isAsking, setIsAsking] = useState(false)
  const step = nextStep(round, phase === null ? null : kindOf(phase))
  if (step === null) return null
  const isWaiting = step === 'reveal' && missing > 0

  function take(due: RoundStep): void {
    setIsAsking(false)
    void run(() => takeStep(due))
  }
  return (
    <section aria-label={text.roundNext} className="flex flex-wrap gap-2 border-line border-t pt-3">
      <Button
        look={step === 'start' ? 'strong' : 'plain'}
        disabled={isBusy}
        onClick={() => (isWaiting ? setIsAsking(true) : take(step))}
      >
        {text[`step${step}`]}
      </Button>
      {round !== null && round.stage === 'voting' && round.turn === 1 && (
        <Button look="quiet" disabled={isBusy} onClick={() => void run(() => roomApi().cancel(round.id))}>
          {text.cancelRound}
        </Button>
      )}
      {isAsking && isWaiting && (
        <RevealAsk missing={missing} onReveal={() => take(step)} onWait={() => setIsAsking(false)} />
      )}
    </section>
  )
}
