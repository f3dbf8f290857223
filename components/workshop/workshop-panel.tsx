'use client'

import { useEffect, useRef } from 'react'
import { useSessionState } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { kindOf } from '#lib/workshop/phase.ts'
import { phaseOf, type Room } from '#lib/workshop/room.ts'
import { DoneButton } from './done-button.tsx'
import { phaseName, phaseScripts, phaseTasks } from './phase-words.ts'
import { PhaseWork } from './phase-work.tsx'
import { RoundControls } from './round-controls.tsx'
import { useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** One thing to do at a time, and for who facilitates the words and the steps that go with it. */
export function WorkshopPanel() {
  const text = useTexts(workshopTexts)
  const language = useLanguage((state) => state.language)
  const { role } = useSessionState()
  const phase = useRoom(phaseOf)
  const kind = phase === null ? null : kindOf(phase)
  const isVoting = useRoom((room) => room.round?.stage === 'voting')
  const isLeading = role === 'facilitator'
  const top = useRef<HTMLDivElement>(null)
  const moment = useRoom(momentOf)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new begins at the top, wherever one has read to
  useEffect(() => {
    top.current?.closest('[role=tabpanel]')?.scrollTo({ top: 0 })
  }, [moment])
  return (
    <div ref={top} className="grid gap-4">
      {phase !== null && (
        <section aria-label={text.task} className="grid gap-1">
          <h2 className="font-bold text-lg">{phaseName(phase, language)}</h2>
          {kind !== null && <p className="text-sm">{phaseTasks[language][kind]}</p>}
          {kind !== null && isLeading && (
            <p className="border-line border-l-2 pl-2 text-muted text-sm">
              <span className="font-medium">{text.say}:</span> {phaseScripts[language][kind]}
            </p>
          )}
        </section>
      )}
      <PhaseWork />
      {phase !== null && !isVoting && (role === 'editor' || role === 'participant') && (
        <DoneButton saysReady={kind === 'frame'} />
      )}
      {isLeading && <RoundControls />}
    </div>
  )
}

/** Changes with each phase and each step of the round. */
function momentOf({ workshop: { state }, round }: Room): string {
  return [state?.phaseStartedAt, round?.id, round?.stage, round?.turn, round?.panelRevealedAt].join(' ')
}
