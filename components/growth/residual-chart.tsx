'use client'

import { scaleLinear } from 'd3-scale'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import type { GrowthFit } from '#lib/engine/growth-fit.ts'
import { numberText } from '#lib/language/number-text.ts'
import { Chart, PLOT } from './chart.tsx'
import { dayAxis } from './day-axis.ts'
import { seriesTexts } from './series-texts.ts'

/** How far each point lies from the fit, as a share: a pattern here is something that the fit does not know. */
export function ResidualChart({ fit }: { readonly fit: GrowthFit }) {
  const text = useTexts(seriesTexts)
  const language = useLanguage((state) => state.language)
  const { points, firstDay, lastDay, chosen } = fit
  const shares = chosen.residuals.map((residual) => Math.expm1(-residual))
  const sorted = shares.map(Math.abs).sort((a, b) => a - b)
  const most = Math.max(0.01, sorted.at(-1) ?? 0)
  const usual = sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0
  const x = dayAxis(firstDay, lastDay, language)
  const y = scaleLinear().domain([-most, most]).range([PLOT.bottom, PLOT.top]).nice()
  return (
    <Chart
      label={text.residualChart(numberText(Number((usual * 100).toPrecision(2)), language))}
      x={x.ticks}
      y={y.ticks(5).map((share) => ({ at: y(share), label: `${Math.round(share * 1000) / 10} %` }))}
    >
      <line
        x1={PLOT.left}
        x2={PLOT.right}
        y1={y(0)}
        y2={y(0)}
        stroke="var(--color-select)"
        strokeWidth="1.5"
      />
      {points.map(({ day }, index) => {
        const [at, height] = [x.place(day), y(shares[index] ?? 0)]
        return (
          <g key={day}>
            <line x1={at} x2={at} y1={y(0)} y2={height} stroke="var(--color-edge)" strokeOpacity="0.5" />
            <circle cx={at} cy={height} r="2" fill="var(--color-ink)" />
          </g>
        )
      })}
    </Chart>
  )
}
