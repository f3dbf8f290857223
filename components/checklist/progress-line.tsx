'use client'

import { useTexts } from '#components/language/use-language.ts'
import type { ChecklistItem } from '#lib/model/checklist-item.ts'
import { isPast, ownerOf } from './checklist-filter.ts'
import { checklistTexts } from './checklist-texts.ts'

/** How far the team is, in words. */
export function ProgressLine({
  items,
  suggested,
  today,
}: {
  readonly items: readonly ChecklistItem[]
  readonly suggested: number
  readonly today: string
}) {
  const text = useTexts(checklistTexts)
  const count = (test: (item: ChecklistItem) => boolean) => items.filter(test).length
  const done = count(({ status }) => status === 'done')
  const counts = [
    [count(({ status }) => status === 'doing'), text.inProgress],
    [count((item) => item.status !== 'done' && ownerOf(item) === ''), text.ownerless],
    [count(({ stage, expires }) => stage === 'accepted' && isPast(expires, today)), text.expiredCount],
    [suggested, text.suggestedCount],
  ] as const
  const parts = counts.flatMap(([number, words]) => (number === 0 ? [] : [words(number)]))
  return (
    <p role="status" className="text-sm font-medium">
      {[text.progress(done, items.length), ...parts].join(' · ')}
    </p>
  )
}
