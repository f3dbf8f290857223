'use client'

import { changeScreen, itemKey, select } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { keyOfAnchor } from '#components/forecast/anchor-key.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { anchorName } from '#lib/exchange/anchor-name.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { ChecklistItem } from '#lib/model/checklist-item.ts'
import { findingIds } from '#lib/model/finding.ts'
import { breakName, type Forecast } from '#lib/model/forecast.ts'
import { checklistTexts } from './checklist-texts.ts'

const look = 'min-h-6 text-xs font-medium text-select underline underline-offset-2'

/** From an item to what it is about: on the canvas, in the findings, in the order of breaks. */
export function ItemLinks({ item, forecast }: { readonly item: ChecklistItem; readonly forecast: Forecast }) {
  const text = useTexts(checklistTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const { on, finding = '', risk } = item
  const key = on === undefined || 'point' in on ? null : keyOfAnchor(on)
  const name = on === undefined ? '' : anchorName(on, board)
  const selection = new Set(key === null ? [] : [key])
  const isRule = findingIds.some((id) => id === finding)
  const note = board.notes.find(({ id }) => id === risk)
  const multiple = multipleNow(finding, forecast)
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      {key !== null && (
        <button type="button" className={look} onClick={() => select([key])}>
          {text.show(name)}
        </button>
      )}
      {isRule && (
        <button
          type="button"
          className={look}
          onClick={() => changeScreen({ tab: 'forecast', part: 'findings', selection })}
        >
          {text.finding}
        </button>
      )}
      {finding.startsWith('fix:') && (
        <button
          type="button"
          className={look}
          onClick={() => changeScreen({ tab: 'forecast', part: 'next', selection })}
        >
          {text.plan}
        </button>
      )}
      {note && (
        <button type="button" className={look} onClick={() => select([itemKey('notes', note.id)])}>
          {text.risk}
        </button>
      )}
      {multiple !== undefined && (
        <span className="text-xs text-muted">
          {multiple === null || multiple >= 100
            ? text.breaksNoMore
            : text.breaksAt(multipleText(multiple, language))}
        </span>
      )}
    </div>
  )
}

/** When the break that an item was made from comes now; undefined when it was made from none, or that one is gone. */
function multipleNow(finding: string, { breaks }: Forecast): number | null | undefined {
  const [kind, name] = [finding.slice(0, finding.indexOf(':')), finding.slice(finding.indexOf(':') + 1)]
  if (kind !== 'break' && kind !== 'domain-break') return undefined
  const isDomain = kind === 'domain-break'
  return breaks.find((row) => breakName(row) === name && (row.domain === true) === isDomain)?.multiple
}
