import type { Scenario, TimeGrowth } from '#lib/model/scenario.ts'
import { dayNumber, dayText, LAST_DAY } from './civil-day.ts'
import { drawnParameters } from './fit-crossing.ts'
import { growthFit } from './growth-fit.ts'
import { growthFrom, type ShapeParameters } from './growth-shape.ts'
import { type TimeCurve, timeCurve } from './time-curve.ts'

/** How today's load moves in time, and which day today is. */
export interface Timeline {
  readonly curve: TimeCurve
  /** Days since 1970-01-01; null when nobody says which day today is. */
  readonly today: number | null
  /** Days from today beyond which a fitted growth is prolonged too far. [K10] */
  readonly reachDays: number
  /** The curve with other parameters of the fit, each so many standard deviations away; absent when nothing is fitted. */
  readonly drawn?: { readonly parameters: number; readonly curve: (normals: readonly number[]) => TimeCurve }
}

/** The timeline of a scenario; null without a growth, or with a series that nothing can be fitted to. [K2] [K4] */
export function timelineOf({ growth, today }: Scenario): Timeline | null {
  if (growth === undefined) return null
  const day = today === undefined ? null : wholeDay(today)
  if (growth.kind === 'series') return fittedTimeline(growth, day)
  return { curve: timeCurve(growth), today: day, reachDays: Infinity }
}

/** Without a day for today it is the day of the last point. */
function fittedTimeline(growth: Series, day: number | null): Timeline | null {
  const fit = fitOf(growth)
  if (fit === null) return null
  const today = day ?? Math.floor(fit.lastDay)
  const reachDays = fit.lastDay + 2 * (fit.lastDay - fit.firstDay) - today
  const curveOf = (parameters: ShapeParameters) => timeCurve(growthFrom(fit, today, parameters))
  const { chosen } = fit
  return {
    curve: curveOf(chosen.parameters),
    today,
    reachDays,
    drawn: {
      parameters: chosen.parameters.length,
      curve: (normals) => curveOf(drawnParameters(chosen, normals)),
    },
  }
}

type Series = Extract<TimeGrowth, { readonly kind: 'series' }>
const fits = new WeakMap<Series, ReturnType<typeof growthFit>>()

/** Edits elsewhere on the board keep the series, and so its fit. */
function fitOf(growth: Series): ReturnType<typeof growthFit> {
  const known = fits.get(growth)
  if (known !== undefined) return known
  const fit = growthFit(growth)
  fits.set(growth, fit)
  return fit
}

function wholeDay(text: string): number | null {
  const day = dayNumber(text)
  return day === null ? null : Math.floor(day)
}

/** The UTC day so many days from today; null for never, for days after the year 9999, and without a day for today. [K1] */
export function dateAfter({ today }: Timeline, days: number): string | null {
  const day = today === null ? Infinity : Math.floor(today + days)
  return day > LAST_DAY ? null : dayText(day)
}
