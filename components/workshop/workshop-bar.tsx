'use client'

import { useSessionState } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { BallotCount } from './ballot-count.tsx'
import { DoneCount } from './done-count.tsx'
import { FacilitatorControls } from './facilitator-controls.tsx'
import { PhaseTime } from './phase-time.tsx'
import { phaseName } from './phase-words.ts'
import { RehearsalNote } from './rehearsal-note.tsx'
import { SpeakButton } from './speak-button.tsx'
import { SummonsCard } from './summons-card.tsx'
import { TakeOver } from './take-over.tsx'
import { useIsRehearsing, useRoom } from './use-room.ts'
import { useRoomNews } from './use-room-news.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Where the workshop stands, for everybody; and the reins, for who facilitates. */
export function WorkshopBar() {
  const text = useTexts(workshopTexts)
  const language = useLanguage((state) => state.language)
  const state = useRoom((room) => room.workshop.state)
  const isRehearsing = useIsRehearsing()
  const { role } = useSessionState()
  useRoomNews()
  const isVoting = useRoom((room) => room.round?.stage === 'voting')
  const phase = state?.phases[state.index]
  return (
    <>
      {isRehearsing && <RehearsalNote />}
      <SummonsCard />
      {state && phase && (
        <section
          aria-label={text.bar}
          className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 phone:gap-x-2 border-line border-b bg-raised px-3 py-1"
        >
          <p className="min-w-0 leading-tight">
            <span className="block text-muted text-xs">
              {text.phaseOf(String(state.index + 1), String(state.phases.length))}
            </span>
            <strong className="block max-w-64 truncate text-sm">{phaseName(phase, language)}</strong>
          </p>
          <PhaseTime startedAt={state.phaseStartedAt} endsAt={state.endsAt} />
          <BallotCount />
          {role === 'facilitator' && !isVoting && <DoneCount since={state.phaseStartedAt} />}
          <div className="ml-auto flex flex-wrap items-center gap-1.5">
            {role === 'facilitator' ? <FacilitatorControls state={state} /> : <TakeOver />}
            {role !== 'viewer' && <SpeakButton />}
          </div>
        </section>
      )}
    </>
  )
}
