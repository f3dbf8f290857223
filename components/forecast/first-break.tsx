'use client'

import { useTexts } from '#components/language/use-language.ts'
import type { Break } from '#lib/model/forecast.ts'
import { useBreakWords } from './break-words.ts'
import { FirstCard } from './first-card.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { showOnCanvas } from './shown-break.ts'
import { useChain } from './use-chain.ts'

/** The limit that is met first. */
export function FirstBreak({
  aBreak,
  isTied,
  cause = null,
}: {
  readonly aBreak: Break
  readonly isTied: boolean
  /** The break that this one is a symptom of, by its name on screen. */
  readonly cause?: string | null
}) {
  const text = useTexts(forecastTexts)
  const { name, limit, multiple, because, basis, date } = useBreakWords(aBreak)
  const { handlers } = useChain(aBreak)
  return (
    <FirstCard
      name={name}
      what={limit}
      multiple={multiple}
      because={because}
      basis={[
        limit,
        basis,
        ...(date === null ? [] : [text.about(date)]),
        ...(cause === null ? [] : [text.symptomOf(cause)]),
      ].join(' · ')}
      isTied={isTied}
      isBroken={aBreak.multiple !== null && aBreak.multiple < 1}
      {...handlers}
      onClick={() => showOnCanvas(aBreak.component, aBreak.domain === true)}
    />
  )
}
