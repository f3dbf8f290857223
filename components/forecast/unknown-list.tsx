'use client'

import { useMemo } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { numbersToFindFirst } from '#lib/engine/numbers-to-find-first.ts'
import { numberText } from '#lib/language/number-text.ts'
import { forecastTexts } from './forecast-texts.ts'
import { PathButton } from './path-button.tsx'
import { useAskedBoard } from './use-asked-board.ts'

/** More than three questions at once are none. */
const SHOWN = 3

/** The numbers that nobody knows yet, those first that would change the answer most. */
export function UnknownList() {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useAskedBoard()
  const numbers = useMemo(() => numbersToFindFirst(board), [board])
  if (numbers.length === 0) return null
  return (
    <section
      aria-label={text.findFirst}
      className="grid gap-1 rounded-xl border border-line border-dashed p-3"
    >
      <h3 className="text-sm font-semibold">{text.findFirst}</h3>
      <p className="text-xs text-muted">{text.unknownHint}</p>
      <ul className="grid gap-px">
        {numbers.slice(0, SHOWN).map(({ path, firstBelow }) => (
          <li key={path}>
            <PathButton path={path} />
            {firstBelow !== undefined && (
              <p className="px-1 text-muted text-xs">{text.firstBelow(numberText(firstBelow, language))}</p>
            )}
          </li>
        ))}
      </ul>
      {numbers.length > SHOWN && <p className="text-xs text-muted">+{numbers.length - SHOWN}</p>}
    </section>
  )
}
