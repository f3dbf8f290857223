'use client'

import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { type FitValue, fitValue } from '#lib/engine/fit-value.ts'
import type { GrowthFit } from '#lib/engine/growth-fit.ts'
import type { Language } from '#lib/language/language.ts'
import { numberText } from '#lib/language/number-text.ts'
import { Chart, PLOT } from './chart.tsx'
import { dayAxis } from './day-axis.ts'
import { seriesTexts } from './series-texts.ts'

const STEPS = 80
/** The fit is shown for so much of the span of the points beyond their last. */
const AHEAD = 0.3

interface Sample extends FitValue {
  readonly day: number
}

/** The points of a series, the chosen fit through them, and where new points are to be expected. */
export function SeriesChart({ fit }: { readonly fit: GrowthFit }) {
  const text = useTexts(seriesTexts)
  const language = useLanguage((state) => state.language)
  const { points, firstDay, lastDay, chosen } = fit
  const end = lastDay + AHEAD * (lastDay - firstDay)
  const samples = Array.from({ length: STEPS + 1 }, (_, i): Sample => {
    const day = firstDay + ((end - firstDay) * i) / STEPS
    return { day, ...fitValue(fit, day) }
  })
  const seen = Math.max(...points.map(({ value }) => value), ...samples.map(({ value }) => value))
  const x = dayAxis(firstDay, end, language)
  const y = scaleLinear()
    .domain([0, seen * 1.1])
    .range([PLOT.bottom, PLOT.top])
    .clamp(true)
    .nice()
  const band = area<Sample>()
    .x(({ day }) => x.place(day))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
  const middle = line<Sample>()
    .x(({ day }) => x.place(day))
    .y(({ value }) => y(value))
  return (
    <Chart
      label={text.fitChart(text[`${chosen.shape}Shape`])}
      x={x.ticks}
      y={y.ticks(5).map((value) => ({ at: y(value), label: shortNumber(value, language) }))}
    >
      <path d={band(samples) ?? ''} fill="var(--color-select)" fillOpacity="0.14" />
      <path d={middle(samples) ?? ''} fill="none" stroke="var(--color-select)" strokeWidth="2" />
      {points.map(({ day, value }) => (
        <circle key={day} cx={x.place(day)} cy={y(value)} r="2" fill="var(--color-ink)" />
      ))}
    </Chart>
  )
}

/** `1.2M`: thousands and more with a letter, so that an axis stays narrow. */
function shortNumber(value: number, language: Language): string {
  return value < 10_000
    ? numberText(value, language)
    : new Intl.NumberFormat(language, { notation: 'compact' }).format(value)
}
