'use client'

import { useMayEdit } from '#components/board/may-edit.ts'
import { useTexts } from '#components/language/use-language.ts'
import { decideTexts } from './decide-texts.ts'
import { GameDayForm } from './game-day-form.tsx'
import { MarkField } from './mark-field.tsx'
import { TakeAway } from './take-away.tsx'

/** The end: how confident, was it worth it, one risk to rehearse, and everything to take away. */
export function CloseCard() {
  const text = useTexts(decideTexts)
  const mayEdit = useMayEdit()
  return (
    <>
      <fieldset disabled={!mayEdit} className="contents">
        <MarkField question="confidence" label={text.confidence} />
        <MarkField question="return-on-time" label={text.worth} />
      </fieldset>
      <p className="text-muted text-xs">{text.marksHint}</p>
      {mayEdit && <GameDayForm />}
      <TakeAway />
    </>
  )
}
