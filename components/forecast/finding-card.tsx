'use client'

import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { changeScreen, select } from '#components/board/screen.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { focusField } from '#components/ui/focus-field.ts'
import { findingText } from '#lib/language/finding-text.ts'
import type { Finding } from '#lib/model/finding.ts'
import { isSame } from '#lib/model/is-same.ts'
import { findingPlaces } from './finding-places.ts'
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
  const board = useMeaning()
  const words = findingText(finding, useAskedBoard(), language)
  const apply = useApply()
  const mayEdit = useMayEdit()
  const { Icon, look } = looks[finding.severity]
  const [isAccepting, setAccepting] = useState(false)
  const places = findingPlaces(finding, board)
  const item = board.checklist.find(
    ({ finding: id, on }) => id === finding.id && isSame(on ?? {}, 'flow' in finding.on ? {} : finding.on),
  )
  const light = () => changeScreen({ lit: new Set(places) })
  const dim = () => changeScreen({ lit: new Set() })
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
        {places.length > 0 && (
          <Button
            onPointerEnter={light}
            onPointerLeave={dim}
            onFocus={light}
            onBlur={dim}
            onClick={() => select(places)}
          >
            {text.showIt}
          </Button>
        )}
        <Button
          disabled={item !== undefined || !mayEdit}
          onClick={() => apply(findingItem(finding, words.action))}
        >
          {item === undefined ? text.toChecklist : text.onChecklist}
        </Button>
        {item === undefined && mayEdit && !isAccepting && (
          <Button onClick={() => setAccepting(true)}>{text.accept}</Button>
        )}
        {item?.stage === 'accepted' && item.expires !== undefined && (
          <p className="self-center text-muted text-xs">{text.acceptedUntil(item.expires.slice(0, 10))}</p>
        )}
      </div>
      {item === undefined && mayEdit && isAccepting && (
        <div ref={focusField} className="mt-1">
          <DateField
            label={text.acceptUntil}
            value={undefined}
            hint={text.acceptHint}
            onCommit={(day) => {
              setAccepting(false)
              if (day !== undefined) apply(findingItem(finding, words.action, day))
            }}
          />
        </div>
      )}
    </article>
  )
}
