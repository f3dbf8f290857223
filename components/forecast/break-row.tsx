'use client'

import { useTexts } from '#components/language/use-language.ts'
import type { Break } from '#lib/model/forecast.ts'
import { loadStateOf } from '#lib/model/load-state.ts'
import { useBreakWords } from './break-words.ts'
import { forecastTexts } from './forecast-texts.ts'
import { showOnCanvas, useIsShown } from './shown-break.ts'
import { useChain } from './use-chain.ts'

const looks = { broken: 'text-break', near: 'text-near', safe: 'text-ink' } as const

/** One line of the list of what breaks next. */
export function BreakRow({ aBreak }: { readonly aBreak: Break }) {
  const text = useTexts(forecastTexts)
  const words = useBreakWords(aBreak)
  const { isLit, handlers } = useChain(aBreak)
  const isShown = useIsShown(aBreak.component, aBreak.domain === true)
  return (
    <li>
      <button
        type="button"
        aria-pressed={isShown}
        className={`grid w-full grid-cols-[1.75rem_1fr_auto] items-baseline gap-x-2 rounded-lg px-2 py-1.5 text-left hover:bg-raised ${isShown || isLit ? 'bg-raised' : ''}`}
        {...handlers}
        onClick={() => showOnCanvas(aBreak.component, aBreak.domain === true)}
      >
        <span className="text-xs text-muted tabular-nums">
          {aBreak.multiple === null ? '–' : aBreak.rank}
        </span>
        <span className="font-medium">
          {words.name} <span className="font-normal text-muted">{words.limit}</span>
        </span>
        <span className={`text-sm font-semibold tabular-nums ${looks[loadStateOf(aBreak).kind]}`}>
          {words.multiple}
        </span>
        <span className="col-start-2 col-end-4 text-xs text-muted">
          {words.because}
          {aBreak.exactness !== 'exact' && ` (${text[aBreak.exactness]})`}
        </span>
      </button>
    </li>
  )
}
