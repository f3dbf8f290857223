'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { later } from '#components/ui/later.tsx'
import { percentText } from '#lib/language/number-text.ts'
import type { Break } from '#lib/model/forecast.ts'
import { loadStateOf } from '#lib/model/load-state.ts'
import { AnswerRow } from './answer-row.tsx'
import { useBreakWords } from './break-words.ts'
import { forecastTexts } from './forecast-texts.ts'
import { showOnCanvas, useIsShown } from './shown-break.ts'
import { useChain } from './use-chain.ts'

const BreakNumbers = later(() => import('./break-numbers.tsx').then((file) => file.BreakNumbers))

/** A limit in the order, with the numbers behind it while it is the one that is shown. */
export function BreakRow({
  aBreak,
  rank,
  isTied,
  cause,
  chance,
}: {
  readonly aBreak: Break
  readonly rank: number
  readonly isTied: boolean
  /** The break that this one is a symptom of, by its name on screen. */
  readonly cause: string | null
  /** The share of draws in which it is the first; 0 where nothing was drawn. */
  readonly chance: number
}) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const { name, limit, multiple, because, basis, date } = useBreakWords(aBreak)
  const { isLit, handlers } = useChain(aBreak)
  const isShown = useIsShown(aBreak.component, aBreak.domain === true)
  return (
    <li>
      <AnswerRow
        rank={rank}
        isTied={isTied}
        name={name}
        what={limit}
        multiple={multiple}
        because={cause === null ? because : `${text.symptomOf(cause)}. ${because}`}
        basis={[
          basis,
          ...(date === null ? [] : [text.about(date)]),
          ...(chance === 0 ? [] : [text.firstIn(percentText(chance, language))]),
        ].join(' · ')}
        state={loadStateOf(aBreak).kind}
        isBroken={aBreak.multiple !== null && aBreak.multiple < 1}
        isMarked={isShown || isLit}
        aria-pressed={isShown}
        {...handlers}
        onClick={() => showOnCanvas(aBreak.component, aBreak.domain === true)}
      />
      {isShown && <BreakNumbers aBreak={aBreak} />}
    </li>
  )
}
