'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { multipleText, quantityText } from '#lib/language/number-text.ts'
import { phaseOf, type Room } from '#lib/workshop/room.ts'
import { mapTexts } from './map-texts.ts'
import { PracticeBallot } from './practice-ballot.tsx'
import { useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** What the room is asked, what counts as broken, and how its vote will be held. */
export function Goal() {
  const text = useTexts(mapTexts)
  const consent = useTexts(workshopTexts)
  const language = useLanguage((state) => state.language)
  const { scenario, flows } = useMeaning()
  const mode = useRoom(plannedMode)
  const { multiple = 100, question, flow, objectives = [], today } = scenario
  const nameOfFlow = (id: string) => flows.find((row) => row.id === id)?.name ?? id
  return (
    <section aria-label={text.goal} className="grid gap-3">
      <div className="grid gap-1 rounded-2xl border border-line p-4">
        <h2 className="font-semibold text-lg leading-snug">
          {question ?? text.question(multipleText(multiple, language))}
        </h2>
        {flow !== undefined && <p className="text-sm">{text.flow(nameOfFlow(flow))}</p>}
        {today !== undefined && <p className="text-muted text-sm">{text.by(today)}</p>}
        {objectives.map(({ flow: of, meanSeconds, p99Seconds, availability }) => {
          const said = [
            meanSeconds === undefined ? '' : quantityText(meanSeconds, 's', language),
            p99Seconds === undefined ? '' : `p99 ${quantityText(p99Seconds, 's', language)}`,
            availability === undefined ? '' : `${availability * 100} %`,
          ].filter((words) => words !== '')
          return (
            <p key={of} className="text-sm">
              {text.objective(nameOfFlow(of), said.join(', '))}
            </p>
          )
        })}
        {objectives.length === 0 && <p className="text-muted text-sm">{text.noObjective}</p>}
      </div>
      {mode !== null && (
        <p className="text-sm">{mode === 'named' ? consent.consentNamed : consent.consentAnonymous}</p>
      )}
      <PracticeBallot />
    </section>
  )
}

/** How the vote ahead will be held, as planned at the start. */
function plannedMode(room: Room) {
  const ahead = room.workshop.state?.phases.find(({ mode }) => mode !== null)
  return phaseOf(room)?.mode ?? ahead?.mode ?? null
}
