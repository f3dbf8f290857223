'use client'

import { useState } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { checklistStageName } from '#lib/exchange/checklist-markdown.ts'
import type { SuggestedItem } from '#lib/exchange/suggested-items.ts'
import type { ChecklistItem, ChecklistStage } from '#lib/model/checklist-item.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { checklistTexts } from './checklist-texts.ts'
import { ItemCard } from './item-card.tsx'
import { SuggestionCard } from './suggestion-card.tsx'

/** More suggestions than these wait to be asked for. */
const SHOWN = 12

/** One stage: what is kept first, then what the forecast suggests. */
export function StageGroup({
  stage,
  items,
  suggestions,
  forecast,
  today,
  added,
}: {
  readonly stage: ChecklistStage
  readonly items: readonly ChecklistItem[]
  readonly suggestions: readonly SuggestedItem[]
  readonly forecast: Forecast
  readonly today: string
  /** The ids of the items that were added by hand here. */
  readonly added: ReadonlySet<string>
}) {
  const text = useTexts(checklistTexts)
  const name = checklistStageName(
    stage,
    useLanguage((state) => state.language),
  )
  const [all, setAll] = useState(false)
  if (items.length + suggestions.length === 0) return null
  const shown = all ? suggestions : suggestions.slice(0, SHOWN)
  return (
    <section aria-label={name} className="grid gap-2">
      <h3 className="text-sm font-semibold">{name}</h3>
      {items.map((item) => (
        <ItemCard key={item.id} item={item} forecast={forecast} today={today} isNew={added.has(item.id)} />
      ))}
      {shown.map((item) => (
        <SuggestionCard key={item.id} item={item} at={forecast.at} />
      ))}
      {shown.length < suggestions.length && (
        <Button className="justify-self-start" onClick={() => setAll(true)}>
          {text.more(suggestions.length - shown.length)}
        </Button>
      )}
    </section>
  )
}
