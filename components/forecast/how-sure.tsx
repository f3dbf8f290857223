'use client'

import { useMemo } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { isHeldBack } from '#lib/language/certainty.ts'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { forecastTexts } from './forecast-texts.ts'
import { PathButton } from './path-button.tsx'
import { ShareBar } from './share-bar.tsx'
import { Tornado } from './tornado.tsx'
import { useAskedBoard } from './use-asked-board.ts'
import { useHasPromises } from './use-late-answer.ts'
import { useLimitName } from './use-limit-name.ts'
import { useSampling } from './use-sampling.ts'

/** Enough for a probability to within about a quarter of a percent. */
const SAMPLES = 16_384
/** A number with less of the uncertainty than this is not worth a measurement. */
const WORTH = 0.05
/** More than these share the rest. */
const SHOWN = 6

/** How sure the answer is: every number with a range is drawn many times. */
export function HowSure() {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useAskedBoard()
  const down = useScreen((state) => state.down)
  const question = useMemo(
    () => ({ at: board.scenario.multiple ?? 100, down: [...down], samples: SAMPLES }),
    [board, down],
  )
  const { news, uncertainty } = useSampling(board, question)
  const hasPromises = useHasPromises()
  if (news?.samples === 0)
    return <p className="rounded-xl bg-raised p-4 text-muted text-sm">{text.allCertain}</p>
  return (
    <div className="grid gap-5">
      <p role="status" className="text-muted text-xs">
        {news === null
          ? text.drawing
          : text.drawn(news.drawn.toLocaleString(language), news.samples.toLocaleString(language))}
      </p>
      {hasPromises && <p className="text-muted text-xs">{text.limitsAlone}</p>}
      {uncertainty && <Answer uncertainty={uncertainty} />}
    </div>
  )
}

function Answer({ uncertainty }: { readonly uncertainty: UncertaintyForecast }) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const limitName = useLimitName()
  const { multiple, dates, first, breaksBy, confidence, tornado, measureNext } = uncertainty
  const bars = tornado.filter(({ at5, at95 }) => at(at5) !== at(at95))
  function at(value: number | null): string {
    return value === null ? text.never : multipleText(value, language)
  }
  return (
    <>
      <section aria-label={text.confidence} className="grid gap-1 rounded-2xl border border-line p-4">
        <p className="font-bold text-xl">{text[`${confidence}Confidence`]}</p>
        <p className="text-sm">
          {at(multiple.p5) === at(multiple.p95)
            ? text.always(at(multiple.p5))
            : text.between(at(multiple.p5), at(multiple.p95), at(multiple.p50))}
        </p>
        {isHeldBack(uncertainty) && <p className="text-near text-sm">{text.byDefault}</p>}
        {dates && (
          <p className="text-sm">
            {text.betweenDates(dates.p5 ?? text.never, dates.p95 ?? text.never, dates.p50 ?? text.never)}
          </p>
        )}
      </section>
      <section aria-label={text.firstOften} className="grid gap-2">
        <h3 className="font-semibold text-sm">{text.firstOften}</h3>
        {first.slice(0, SHOWN).map(({ component, limit, probability, error }) => (
          <ShareBar
            key={`${component}.${limit}`}
            name={limitName(`${component}.${limit}`)}
            share={probability}
            error={error}
          />
        ))}
      </section>
      <section aria-label={text.chance} className="grid gap-2">
        <h3 className="font-semibold text-sm">{text.chance}</h3>
        {breaksBy.map((row) => (
          <ShareBar
            key={row.multiple}
            name={text.by(multipleText(row.multiple, language))}
            share={row.probability}
          />
        ))}
      </section>
      {measureNext && measureNext.share >= WORTH && (
        <section
          aria-label={text.measureNext}
          className="grid gap-1 rounded-xl border border-line border-dashed p-3"
        >
          <h3 className="font-semibold text-sm">{text.measureNext}</h3>
          <PathButton path={measureNext.path} />
          <p className="px-1 text-muted text-xs">
            {text.ofVariance(numberText(Math.round(measureNext.share * 100), language))}
          </p>
        </section>
      )}
      {bars.length > 0 && <Tornado bars={bars.slice(0, SHOWN)} middle={multiple.p50} />}
    </>
  )
}
