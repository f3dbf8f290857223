'use client'

import { useEffect, useRef } from 'react'
import { ownName } from '#components/board/own-name.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { RadioField } from '#components/ui/radio-field.tsx'
import { SuggestField } from '#components/ui/suggest-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changeDecision, removeDecision } from '#lib/document/decision-commands.ts'
import type { RowPatch } from '#lib/document/row-commands.ts'
import { choices, type Decision } from '#lib/model/decision.ts'
import type { Lack } from '#lib/workshop/unsettled.ts'
import { decideTexts, lackNames } from './decide-texts.ts'
import { usePeopleNames } from './use-people-names.ts'

/** One decision: what, who, by when, and what will prove it; or until when the risk is accepted. */
export function DecisionCard({
  decision,
  isFresh,
  lacks,
}: {
  readonly decision: Decision
  /** It was made by this hand just now, which goes on in it. */
  readonly isFresh: boolean
  readonly lacks: readonly Lack[]
}) {
  const text = useTexts(decideTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const apply = useApply()
  const names = usePeopleNames()
  const { id, title, choice, owner = '', due, expires, closesWhen = '' } = decision
  const change = (patch: RowPatch<'decisions'>) =>
    apply(changeDecision(board, id, patch, { by: ownName() ?? '', createdAt: new Date().toISOString() }))
  const card = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (isFresh) card.current?.querySelector('input')?.focus()
  }, [isFresh])
  const orNone = (value: string) => (value.trim() === '' ? undefined : value)
  return (
    <fieldset ref={card} className="grid gap-3 rounded-xl border border-line p-3">
      <legend className="px-1 font-semibold text-sm">{title}</legend>
      <TextField label={text.what} value={title} onCommit={(typed) => change({ title: typed })} />
      <RadioField
        label={text.choice}
        value={choice}
        options={choices.map((value) => ({ value, label: text[value] }))}
        onChange={(chosen) => change({ choice: chosen, status: 'accepted' })}
      />
      <SuggestField
        label={text.owner}
        value={owner}
        suggestions={names.map((name) => ({ value: name, label: name }))}
        check={() => null}
        onCommit={(typed) => change({ owner: orNone(typed) })}
      />
      {choice === 'accept' ? (
        <DateField label={text.expires} value={expires} onCommit={(day) => change({ expires: day })} />
      ) : (
        <>
          <DateField label={text.due} value={due} onCommit={(day) => change({ due: day })} />
          <TextField
            label={text.evidence}
            hint={text.evidenceHint}
            value={closesWhen}
            onCommit={(typed) => change({ closesWhen: orNone(typed) })}
          />
        </>
      )}
      <div className="flex items-center justify-between gap-2">
        <p role="status" className={`text-sm ${lacks.length > 0 ? 'text-near' : 'text-safe'}`}>
          {lacks.length === 0
            ? text.settled
            : text.lacking(lacks.map((lack) => lackNames[language][lack]).join(', '))}
        </p>
        <Button aria-label={text.remove(title)} look="quiet" onClick={() => apply(removeDecision(id))}>
          ×
        </Button>
      </div>
    </fieldset>
  )
}
