'use client'

import { useState } from 'react'
import { usePeople, useSession } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { type AgendaName, agenda, agendaNames } from '#lib/workshop/agenda.ts'
import { type Phase, type RoundMode, roundModes } from '#lib/workshop/phase.ts'
import { PhaseRows } from './phase-rows.tsx'
import { phaseNames } from './phase-words.ts'
import { rehearse } from './rehearse.ts'
import { sayOutcome } from './say-outcome.ts'
import { roomApi, roomNow } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Fewer votes than this are no secret. */
const FEW = 4

/** How long, with names or without, and which phases; all of it can be changed before it starts. */
export function StartForm({ onDone }: { readonly onDone: () => void }) {
  const text = useTexts(workshopTexts)
  const language = useLanguage((state) => state.language)
  const { document } = useSession()
  const voters = usePeople().filter(({ role }) => role === 'editor' || role === 'participant').length
  const [name, setName] = useState<AgendaName>('short')
  const [mode, setMode] = useState<RoundMode>('anonymous')
  const [phases, setPhases] = useState<readonly Phase[]>(() =>
    agenda('short', 'anonymous', phaseNames[language]),
  )
  const total = phases.reduce((sum, { minutes }) => sum + minutes, 0)

  function choose(chosen: AgendaName): void {
    setName(chosen)
    setPhases(agenda(chosen, mode, phaseNames[language]))
  }
  function chooseMode(chosen: RoundMode): void {
    setMode(chosen)
    setPhases(phases.map((phase) => (phase.mode === null ? phase : { ...phase, mode: chosen })))
  }
  async function start(): Promise<void> {
    const outcome = await roomApi().start(roomNow().workshop.revision, phases)
    if (sayOutcome(outcome, text)) onDone()
  }
  return (
    <div className="grid gap-4">
      <RadioField
        label={text.agenda}
        value={name}
        options={agendaNames.map((value) => ({ value, label: text[value] }))}
        onChange={choose}
      />
      <RadioField
        label={text.mode}
        value={mode}
        options={roundModes.map((value) => ({ value, label: text[value] }))}
        onChange={chooseMode}
      />
      {mode === 'anonymous' && voters < FEW && (
        <p role="note" className="rounded-lg bg-near-soft px-3 py-2 text-sm">
          {text.fewVoters(String(voters))}
        </p>
      )}
      <PhaseRows phases={phases} onChange={setPhases} />
      <div className="flex items-center justify-between gap-3">
        <p className="mr-auto text-muted text-sm">{text.total(String(total))}</p>
        <Button
          disabled={phases.length === 0}
          onClick={() => {
            rehearse(() => document.reading().board, phases)
            onDone()
          }}
        >
          {text.rehearse}
        </Button>
        <Button look="strong" disabled={phases.length === 0} onClick={() => void start()}>
          {text.start}
        </Button>
      </div>
    </div>
  )
}
