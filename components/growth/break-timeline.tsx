'use client'

import { useMemo } from 'react'
import { useMeaning } from '#components/board/use-session.ts'
import { today as dayHere } from '#components/checklist/today.ts'
import { Section } from '#components/inspector/section.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { forecast } from '#lib/engine/forecast.ts'
import { growthFit } from '#lib/engine/growth-fit.ts'
import { timelineOf } from '#lib/engine/timeline.ts'
import { breakDates, todayOf } from './break-dates.ts'
import { DateTable } from './date-table.tsx'
import { growthTexts } from './growth-texts.ts'
import { TimeChart } from './time-chart.tsx'

/** More breaks than these are on no chart; the table has room for them. */
const MARKED = 12
const LISTED = 50

/** On which day what breaks, as far as the growth is known. */
export function BreakTimeline({ onShow }: { readonly onShow: () => void }) {
  const text = useTexts(growthTexts)
  const board = useMeaning()
  const { scenario } = board
  const { breaks } = useMemo(() => forecast(board, { parts: [] }), [board])
  const timeline = useMemo(() => timelineOf(scenario), [scenario])
  const { growth } = scenario
  const fit = useMemo(() => (growth?.kind === 'series' ? growthFit(growth) : null), [growth])
  const today = todayOf(scenario.today, fit, dayHere())
  const dates = useMemo(() => breakDates(breaks.slice(0, LISTED), today, fit), [breaks, today, fit])
  return (
    <Section title={text.timeline} hint={text.timelineHint}>
      {timeline === null ? (
        <p className="rounded-xl bg-raised p-4 text-sm text-muted">{text.noGrowth}</p>
      ) : (
        <div className="grid items-start gap-6 2xl:grid-cols-2">
          <TimeChart curve={timeline.curve} today={today} dates={dates.slice(0, MARKED)} />
          {dates.length === 0 ? (
            <p className="rounded-xl bg-raised p-4 text-sm text-muted">{text.noBreaks}</p>
          ) : (
            <DateTable dates={dates} curve={timeline.curve} today={today} onShow={onShow} />
          )}
        </div>
      )}
    </Section>
  )
}
