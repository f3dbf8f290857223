'use client'

import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { select } from '#components/board/screen.ts'
import { useApply, useBoard } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { findingText } from '#lib/language/finding-text.ts'
import type { Finding } from '#lib/model/finding.ts'
import { keyOfAnchor } from './anchor-key.ts'
import { forecastTexts } from './forecast-texts.ts'
import { findingItem } from './new-items.ts'
import { useAskedBoard } from './use-asked-board.ts'

const looks = {
  high: { Icon: TriangleAlert, look: 'text-break' },
  medium: { Icon: CircleAlert, look: 'text-near' },
  low: { Icon: Info, look: 'text-muted' },
} as const

/** One finding: what it is, what proves it, why it matters, what to do. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useBoard()
  const words = findingText(finding, useAskedBoard(), language)
  const apply = useApply()
  const mayEdit = useMayEdit()
  const { Icon, look } = looks[finding.severity]
  const anchor = keyOfAnchor(finding.on)
  const isOnList = board.checklist.some(
    ({ finding: id, on }) => id === finding.id && JSON.stringify(on) === JSON.stringify(finding.on),
  )
  return (
    <article aria-label={words.title} className="grid gap-1 rounded-xl border border-line p-3 text-sm">
      <h4 className="flex items-start gap-2 font-semibold">
        <Icon size={16} className={`mt-0.5 shrink-0 ${look}`} aria-label={text[finding.severity]} />
        {words.title}
      </h4>
      <p>{words.evidence}</p>
      <p className="text-muted text-xs">{words.why}</p>
      <p className="text-xs">
        <span className="font-semibold">{text.whatToDo}</span> {words.action}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        {anchor !== null && <Button onClick={() => select([anchor])}>{text.showIt}</Button>}
        <Button disabled={isOnList || !mayEdit} onClick={() => apply(findingItem(finding, words.action))}>
          {isOnList ? text.onChecklist : text.toChecklist}
        </Button>
      </div>
    </article>
  )
}
