'use client'

import { scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { dayText } from '#lib/engine/civil-day.ts'
import type { TimeCurve } from '#lib/engine/time-curve.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { breakName } from '#lib/model/forecast.ts'
import type { BreakDate } from './break-dates.ts'
import { Chart, PLOT } from './chart.tsx'
import { dayAxis } from './day-axis.ts'
import { growthTexts } from './growth-texts.ts'

const STEPS = 160
/** The chart ends when the load has passed the last stage, or after so many days. */
const LEAST_DAYS = 365
const MOST_DAYS = 3650
const stageEnds = [1, 3, 10, 30, 100]

/** The load over time, with the stages that it passes and the breaks on their days. */
export function TimeChart({
  curve,
  today,
  dates,
}: {
  readonly curve: TimeCurve
  readonly today: number
  readonly dates: readonly BreakDate[]
}) {
  const text = useTexts(growthTexts)
  const language = useLanguage((state) => state.language)
  const days = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, 1.05 * curve.daysTo(100)))
  const top = Math.max(3, Math.min(200, curve.at(days)))
  const x = dayAxis(today, today + days, language)
  const y = scaleLog().domain([1, top]).range([PLOT.bottom, PLOT.top]).clamp(true)
  const samples = Array.from({ length: STEPS + 1 }, (_, i) => (days * i) / STEPS)
  const path = line<number>()
    .defined((day) => curve.at(day) <= top * 1.0001)
    .x((day) => x.place(today + day))
    .y((day) => y(Math.max(1, curve.at(day))))
  const marks = dates.filter(({ day }) => day !== null && day <= today + days)
  const hundred = curve.daysTo(100)
  const label =
    hundred === Infinity
      ? text.neverReaches(multipleText(100, language))
      : text.timeChart(multipleText(100, language), dayText(today + hundred))
  return (
    <Chart
      label={label}
      x={x.ticks}
      y={stageEnds
        .filter((multiple) => multiple <= top)
        .map((multiple) => ({ at: y(multiple), label: multipleText(multiple, language) }))}
    >
      <path d={path(samples) ?? ''} fill="none" stroke="var(--color-ink)" strokeWidth="2" />
      {marks.toReversed().map(({ break: row, day, early, late, hasInterval }) => {
        const at = x.place(day ?? 0)
        const height = y(Math.max(1, row.multiple ?? 1))
        return (
          <g key={breakName(row)}>
            {hasInterval && early !== null && (
              <line
                x1={x.place(early)}
                x2={Math.min(PLOT.right, late === null ? PLOT.right : x.place(late))}
                y1={height}
                y2={height}
                stroke="var(--color-break)"
                strokeWidth="5"
                strokeOpacity="0.3"
                strokeLinecap="round"
              />
            )}
            <circle cx={at} cy={height} r="8" fill="var(--color-break)" />
            <text x={at} y={height} dy="0.35em" textAnchor="middle" fontSize="10" fill="var(--color-surface)">
              {row.rank}
            </text>
          </g>
        )
      })}
    </Chart>
  )
}
