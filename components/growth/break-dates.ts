import { dayNumber } from '#lib/engine/civil-day.ts'
import { type FitCrossing, fitCrossing } from '#lib/engine/fit-crossing.ts'
import { fitValue } from '#lib/engine/fit-value.ts'
import type { GrowthFit } from '#lib/engine/growth-fit.ts'
import type { Break } from '#lib/model/forecast.ts'

/** When a break comes, in days since 1970-01-01; null = never. */
export interface BreakDate extends FitCrossing {
  readonly break: Break
  /** The bounds are known: a series was fitted, and the break follows its load alone. */
  readonly hasInterval: boolean
}

/** Kinds that break on a day of their own, whatever the load is. */
const OWN_DAY = ['stock', 'delay']

/**
 * The breaks by day, those that never come last. With a fitted series each has an interval and a chance of never:
 * the load of the multiple is what the fit says for today, times the multiple.
 */
export function breakDates(
  breaks: readonly Break[],
  today: number,
  fit: GrowthFit | null,
): readonly BreakDate[] {
  const now = fit === null ? null : fitValue(fit, today).value
  const dates = breaks.flatMap((row): BreakDate[] => {
    if (row.days === undefined) return []
    const day = row.days === null ? null : today + row.days
    const { multiple } = row
    if (fit === null || now === null || multiple === null || multiple < 1 || OWN_DAY.includes(row.kind)) {
      const never = day === null ? 1 : 0
      return [
        {
          break: row,
          ...{ day, early: day, late: day, probabilityOfNever: never },
          ...{ isExtrapolated: false, hasInterval: false },
        },
      ]
    }
    const crossing = fitCrossing(fit, now * multiple)
    const early = crossing.early === null ? null : Math.max(today, crossing.early)
    return [{ ...crossing, break: row, day, early, hasInterval: true }]
  })
  return dates.sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || a.break.rank - b.break.rank)
}

/** Today's day: the scenario's, else that of the last point of the fit, else the given one. */
export function todayOf(today: string | undefined, fit: GrowthFit | null, otherwise: string): number {
  const day = today === undefined ? null : dayNumber(today)
  return Math.floor(day ?? fit?.lastDay ?? dayNumber(otherwise) ?? 0)
}
