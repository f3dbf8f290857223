'use client'

import { useTexts } from '#components/language/use-language.ts'
import type { Break } from '#lib/model/forecast.ts'
import { useBreakWords } from './break-words.ts'
import { forecastTexts } from './forecast-texts.ts'
import { showOnCanvas } from './shown-break.ts'
import { useChain } from './use-chain.ts'

/** What breaks first, large. */
export function FirstBreak({ aBreak, isTie }: { readonly aBreak: Break; readonly isTie: boolean }) {
  const text = useTexts(forecastTexts)
  const words = useBreakWords(aBreak)
  const { handlers } = useChain(aBreak)
  return (
    <button
      type="button"
      aria-label={`${text.first}: ${words.name}, ${words.limit}, ${words.multiple}`}
      className="grid gap-1 rounded-2xl border border-break/40 bg-break-soft p-4 text-left"
      {...handlers}
      onClick={() => showOnCanvas(aBreak.component, aBreak.domain === true)}
    >
      <span className="text-xs font-semibold text-break">{isTie ? text.tie : text.first}</span>
      <span className="flex items-baseline justify-between gap-3">
        <span className="text-xl font-bold">{words.name}</span>
        <span className="text-3xl font-extrabold text-break tabular-nums">{words.multiple}</span>
      </span>
      {aBreak.multiple !== null && aBreak.multiple < 1 && (
        <span className="text-sm font-semibold text-break">{text.alreadyBroken}</span>
      )}
      <span className="text-sm">{words.because}</span>
      <span className="text-xs text-muted">
        {words.limit} · {text[aBreak.exactness]}
      </span>
    </button>
  )
}
