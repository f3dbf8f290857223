import { useMemo } from 'react'
import { today } from '#components/checklist/today.ts'
import { dateAfter, timelineOf } from '#lib/engine/timeline.ts'
import type { Scenario } from '#lib/model/scenario.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** Days of the calendar as ISO text; null for never, and where the growth is not known. */
export interface Dates {
  /** The day on which a multiple of today is reached. */
  readonly ofMultiple: (multiple: number) => string | null
  /** The day so many days from today, as breaks count them. */
  readonly ofDays: (days: number | null | undefined) => string | null
}

/** The calendar of the board. */
export function useDates(): Dates {
  const { scenario } = useAskedBoard()
  return useMemo(() => datesOf(scenario, today()), [scenario])
}

/** Where neither the board nor its series says which day today is, it is the day here. */
export function datesOf(scenario: Scenario, dayHere: string): Dates {
  const known = timelineOf(scenario)
  const timeline = known?.today === null ? timelineOf({ ...scenario, today: dayHere }) : known
  const ofDays: Dates['ofDays'] = (days) =>
    timeline === null || days == null || days === Infinity ? null : dateAfter(timeline, days)
  return { ofDays, ofMultiple: (multiple) => ofDays(timeline?.curve.daysTo(multiple)) }
}

/** The month of an ISO day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}
