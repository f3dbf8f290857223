'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { forecastTexts } from './forecast-texts.ts'
import { PathButton } from './path-button.tsx'

/** How far each uncertain number alone moves the first break, on one logarithmic scale; widest first. */
export function Tornado({
  bars,
  middle,
}: {
  readonly bars: UncertaintyForecast['tornado']
  readonly middle: number | null
}) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const ends = bars
    .flatMap(({ at5, at95 }) => [at5, at95])
    .filter((end) => end !== null && end > 0) as number[]
  const [low, high] = [
    Math.log(Math.min(...ends, middle ?? Infinity)),
    Math.log(Math.max(...ends, middle ?? 0)),
  ]
  const place = (value: number | null) =>
    value === null ? 100 : value <= 0 || high === low ? 0 : ((Math.log(value) - low) / (high - low)) * 100
  const at = (value: number | null) => (value === null ? text.never : multipleText(value, language))
  return (
    <section aria-label={text.tornado} className="grid gap-2">
      <h3 className="font-semibold text-sm">{text.tornado}</h3>
      {bars.map(({ path, at5, at95 }) => {
        const [from, to] = [place(at5), place(at95)].sort((a, b) => a - b)
        return (
          <div key={path} className="grid gap-0.5 text-sm">
            <span className="flex items-baseline justify-between gap-2">
              <PathButton path={path} />
              <span className="shrink-0 text-muted text-xs tabular-nums">
                {at(at5)} – {at(at95)}
              </span>
            </span>
            <span className="relative h-2 rounded-full bg-raised" aria-hidden="true">
              <span
                className="absolute h-full min-w-0.5 rounded-full bg-near"
                style={{ left: `${from}%`, width: `${(to ?? 0) - (from ?? 0)}%` }}
              />
              <span className="absolute h-full w-0.5 bg-ink" style={{ left: `${place(middle)}%` }} />
            </span>
          </div>
        )
      })}
    </section>
  )
}
