'use client'

import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import type { Break } from '#lib/model/forecast.ts'
import { EntryList } from './entry-list.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { type AnswerEntry, keyOfBreak } from './ranked-answer.ts'

/** Limits that are never met, folded. */
export function NeverList({ breaks }: { readonly breaks: readonly Break[] }) {
  const text = useTexts(forecastTexts)
  const [isOpen, open] = useState(false)
  const entries: readonly AnswerEntry[] = isOpen
    ? breaks.map((aBreak) => ({
        kind: 'break',
        key: keyOfBreak(aBreak),
        multiple: Infinity,
        rank: 0,
        isTied: false,
        aBreak,
      }))
    : []
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary className="text-sm font-semibold">{text.neverMet(String(breaks.length))}</summary>
      {isOpen && <EntryList entries={entries} causes={new Map()} chances={new Map()} />}
    </details>
  )
}
