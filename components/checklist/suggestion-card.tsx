'use client'

import { useMayEdit } from '#components/board/may-edit.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { newItem } from '#components/forecast/new-items.ts'
import { showOnCanvas } from '#components/forecast/shown-break.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import type { SuggestedItem } from '#lib/exchange/suggested-items.ts'
import { takenUpItem } from '#lib/exchange/updated-checklist.ts'
import { because } from '#lib/language/because.ts'
import { checklistTexts } from './checklist-texts.ts'

/** What the forecast suggests: one click keeps it, another shows where it is. */
export function SuggestionCard({ item, at }: { readonly item: SuggestedItem; readonly at: number }) {
  const text = useTexts(checklistTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const apply = useApply()
  const mayEdit = useMayEdit()
  const row = takenUpItem(item, at, language)
  return (
    <article
      aria-label={`${text.suggested}: ${row.text} · ${item.componentName}`}
      className="grid grid-cols-[1fr_auto] items-start gap-x-2 gap-y-1 rounded-xl border border-line border-dashed p-3"
    >
      <p className="text-sm">
        {row.text} · {item.componentName}
      </p>
      <Button
        className="justify-self-end"
        disabled={!mayEdit}
        aria-label={text.keepOf(`${row.text} · ${item.componentName}`)}
        onClick={() => apply(newItem(row))}
      >
        {text.keep}
      </Button>
      <p className="text-xs text-muted">{because(item.break, board, language)}</p>
      <button
        type="button"
        className="min-h-6 self-end justify-self-end text-xs font-medium text-select underline underline-offset-2"
        onClick={() => showOnCanvas(item.break.component, item.break.domain === true)}
      >
        {text.show(item.componentName)}
      </button>
    </article>
  )
}
