'use client'

import { useState } from 'react'
import { ownName } from '#components/board/own-name.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { say } from '#components/ui/notices.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { newId } from '#lib/document/new-id.ts'
import { addRow } from '#lib/document/row-commands.ts'
import { nameOf } from '#lib/model/board.ts'
import type { RowId } from '#lib/model/id.ts'
import { decideTexts } from './decide-texts.ts'

/** A card for a game day: what is expected, how far it may go, when it stops, and the way back. */
export function GameDayForm() {
  const text = useTexts(decideTexts)
  const { components } = useMeaning()
  const apply = useApply()
  const [chosen, setChosen] = useState('')
  const [owner, setOwner] = useState('')
  const [due, setDue] = useState<string>()
  const component = components.find(({ id }) => id === chosen) ?? components[0]
  const [limits, setLimits] = useState({
    blast: text.defaultBlast,
    stop: text.defaultStop,
    back: text.defaultRollBack,
  })
  if (component === undefined) return null
  const name = nameOf(component)
  function keep(): void {
    if (component === undefined) return
    apply(
      addRow('decisions', {
        id: newId<RowId>(),
        title: text.gameDayTitle(name),
        choice: 'investigate',
        status: 'game-day',
        on: { component: component.id },
        context: text.defaultHypothesis(name),
        consequences: limits.blast,
        confirmation: limits.stop,
        outcome: limits.back,
        closesWhen: text.report,
        createdAt: new Date().toISOString(),
        by: ownName() ?? '',
        ...(owner.trim() === '' ? {} : { owner }),
        ...(due === undefined ? {} : { due }),
      }),
    )
    say(text.gameDayKept)
  }
  return (
    <details className="rounded-xl border border-line p-3">
      <summary className="font-semibold text-sm">{text.gameDay}</summary>
      <div className="mt-3 grid gap-3">
        <p className="text-muted text-sm">{text.gameDayHint}</p>
        <SelectField
          label={text.rehearse}
          value={component.id as string}
          options={components.map((row) => ({ value: row.id as string, label: nameOf(row) }))}
          onChange={setChosen}
          hint={text.defaultHypothesis(name)}
        />
        <TextField
          label={text.blastLimit}
          value={limits.blast}
          onCommit={(blast) => setLimits({ ...limits, blast })}
        />
        <TextField
          label={text.stopRule}
          value={limits.stop}
          onCommit={(stop) => setLimits({ ...limits, stop })}
        />
        <TextField
          label={text.rollBack}
          value={limits.back}
          onCommit={(back) => setLimits({ ...limits, back })}
        />
        <TextField label={text.owner} value={owner} onCommit={setOwner} />
        <DateField label={text.due} value={due} onCommit={setDue} />
        <Button onClick={keep}>{text.addGameDay}</Button>
      </div>
    </details>
  )
}
