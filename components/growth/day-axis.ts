import { type ScaleTime, scaleUtc } from 'd3-scale'
import type { Language } from '#lib/language/language.ts'
import { PLOT, type Tick } from './chart.tsx'

/** Names of months are long, in some languages more than in others. */
const MOST_TICKS = 6
const MILLISECONDS_A_DAY = 86_400_000

/** Days since 1970-01-01 along a chart. */
export interface DayAxis {
  readonly place: (day: number) => number
  readonly ticks: readonly Tick[]
}

export function dayAxis(first: number, last: number, language: Language): DayAxis {
  const scale: ScaleTime<number, number> = scaleUtc()
    .domain([dateOf(first), dateOf(last)])
    .range([PLOT.left, PLOT.right])
  const isLong = last - first > 120
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    ...(isLong ? { year: 'numeric', month: 'short' } : { month: 'short', day: 'numeric' }),
  })
  return {
    place: (day) => scale(dateOf(day)),
    ticks: fewOf(scale.ticks(MOST_TICKS)).map((date) => ({ at: scale(date), label: format.format(date) })),
  }
}

/** Every second or third where there are too many: the axis chooses round days, and with them their number. */
function fewOf(dates: readonly Date[]): readonly Date[] {
  const step = Math.ceil(dates.length / MOST_TICKS)
  return dates.filter((_, index) => index % step === 0)
}

function dateOf(day: number): Date {
  return new Date(day * MILLISECONDS_A_DAY)
}
