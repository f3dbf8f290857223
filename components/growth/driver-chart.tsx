'use client'

import { scaleLog } from 'd3-scale'
import { line } from 'd3-shape'
import { LEAST, MOST } from '#components/forecast/multiple-scale.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { growth } from '#lib/engine/growth.ts'
import type { Language } from '#lib/language/language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Driver } from '#lib/model/driver.ts'
import { Chart, PLOT } from './chart.tsx'
import { growthTexts } from './growth-texts.ts'

/** Lines are told apart by their dashes and their names, not by colour alone. */
const dashes = ['', '7 3', '2 3', '9 3 2 3', '1 2', '12 4']
const STEPS = 120
/** More than this is off the chart: what matters is which line rises how soon. */
const CEILING = 1e6

/** What grows, against the multiple of today: both axes count in powers of ten. */
export function DriverChart({ drivers }: { readonly drivers: readonly Driver[] }) {
  const text = useTexts(growthTexts)
  const language = useLanguage((state) => state.language)
  const curves = drivers.map((driver) => ({ driver, at: growth(driver.curve) }))
  const highest = Math.max(10, ...curves.map(({ at }) => Math.min(CEILING, at(MOST))))
  const lowest = Math.min(1, ...curves.map(({ at }) => Math.max(0.01, at(MOST))))
  const x = scaleLog().domain([LEAST, MOST]).range([PLOT.left, PLOT.right])
  const y = scaleLog().domain([lowest, highest]).range([PLOT.bottom, PLOT.top])
  const samples = Array.from({ length: STEPS + 1 }, (_, i) => LEAST * (MOST / LEAST) ** (i / STEPS))
  const multiple = (value: number) => multipleText(value, language)
  const powers = Array.from({ length: 9 }, (_, i) => 10 ** (i - 2))
  const said = curves.map(({ driver, at }) => text.driverLine(nameOf(driver), multiple(at(100))))
  return (
    <div className="grid gap-2">
      <Chart
        label={text.driverChart(said.join(', '))}
        x={[1, 3, 10, 30, 100, 300, 1000].map((m) => ({ at: x(m), label: multiple(m) }))}
        y={powers
          .filter((value) => value >= lowest && value <= highest)
          .map((value) => ({ at: y(value), label: shortMultiple(value, language) }))}
      >
        {curves.map(({ driver, at }, index) => {
          const path = line<number>()
            .defined((m) => at(m) > 0 && at(m) <= highest * 1.0001 && at(m) >= lowest * 0.9999)
            .x((m) => x(m))
            .y((m) => y(at(m)))
          return (
            <path
              key={driver.id}
              d={path(samples) ?? ''}
              fill="none"
              stroke={strokeOf(index)}
              strokeWidth="2"
              strokeDasharray={dashOf(index)}
            />
          )
        })}
      </Chart>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
        {drivers.map((driver, index) => (
          <li key={driver.id} className="flex items-center gap-1.5">
            <svg width="28" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="28"
                y1="4"
                y2="4"
                stroke={strokeOf(index)}
                strokeWidth="2"
                strokeDasharray={dashOf(index)}
              />
            </svg>
            {said[index]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `100k×`: an axis has no room for many digits. */
function shortMultiple(value: number, language: Language): string {
  if (value < 10_000) return multipleText(value, language)
  const number = new Intl.NumberFormat(language, { notation: 'compact' }).format(value)
  return `${number}${language === 'ko' ? '배' : '×'}`
}

function strokeOf(index: number): string {
  return (
    ['var(--color-ink)', 'var(--color-select)', 'var(--color-break)', 'var(--color-safe)'][index % 4] ?? ''
  )
}

function dashOf(index: number): string {
  return dashes[index % dashes.length] ?? ''
}
