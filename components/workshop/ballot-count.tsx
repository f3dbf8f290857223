'use client'

import { useTexts } from '#components/language/use-language.ts'
import { useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** How many have voted and how many are missing, while a vote is open. */
export function BallotCount() {
  const text = useTexts(workshopTexts)
  const round = useRoom((room) => room.round)
  const waitingFor = useRoom((room) => room.waitingFor)
  if (round?.stage !== 'voting') return null
  return (
    <p className="text-sm tabular-nums leading-tight">
      {text.voted(String(round.submitted), String(round.missing))}
      {waitingFor.length > 0 && (
        <span className="block max-w-48 truncate text-muted text-xs">
          {text.waitingFor(waitingFor.map(({ name }) => name).join(', '))}
        </span>
      )}
    </p>
  )
}
