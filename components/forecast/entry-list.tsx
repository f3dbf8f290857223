'use client'

import { useState } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { numberText } from '#lib/language/number-text.ts'
import { BreakRow } from './break-row.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { ObjectiveRow, RetryRow } from './promise-rows.tsx'
import { type AnswerEntry, keyOfBreak } from './ranked-answer.ts'
import { useLimitName } from './use-limit-name.ts'

/** Rows that are shown before somebody asks for the others: nobody reads a thousand, and each costs something. */
const SHOWN = 40

/** Rows of the order; more come when asked for. */
export function EntryList({
  entries,
  causes,
  chances,
}: {
  readonly entries: readonly AnswerEntry[]
  readonly causes: ReadonlyMap<string, string>
  /** How often each limit is the first, by its key. */
  readonly chances: ReadonlyMap<string, number>
}) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const limitName = useLimitName()
  const [shown, show] = useState(SHOWN)
  return (
    <>
      <ol className="grid gap-px">
        {entries.slice(0, shown).map((entry) => {
          const { rank, isTied, multiple } = entry
          if (entry.kind === 'objective')
            return <ObjectiveRow key={entry.key} objective={entry.objective} rank={rank} isTied={isTied} />
          if (entry.kind !== 'break')
            return (
              <RetryRow key={entry.key} retry={entry.retry} multiple={multiple} rank={rank} isTied={isTied} />
            )
          const cause = causes.get(keyOfBreak(entry.aBreak))
          return (
            <BreakRow
              key={entry.key}
              aBreak={entry.aBreak}
              rank={rank}
              isTied={isTied}
              chance={chances.get(keyOfBreak(entry.aBreak)) ?? 0}
              cause={cause === undefined ? null : limitName(cause)}
            />
          )
        })}
      </ol>
      {entries.length > shown && (
        <Button look="quiet" onClick={() => show(shown + 10 * SHOWN)}>
          {text.showMore(numberText(entries.length - shown, language))}
        </Button>
      )}
    </>
  )
}
