import type { Limit } from '#lib/model/limit.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { Drivers } from './drivers.ts'
import { crossing } from './root.ts'
import { type Inflow, inflowOf } from './stock-inflow.ts'
import { MOST_DAYS } from './time-curve.ts'
import type { Timeline } from './timeline.ts'

/** What piles up: how much there is after some days, and when there is more than a level. */
export interface Stock {
  /** In the limit's unit, days from today. */
  readonly storedAt: (days: number) => number
  /** The first day on which more than `level` is stored; ∞ = never. [K6] */
  readonly daysTo: (level: number) => number
}

/** The stock of a limit while today grows as the timeline says; null while a number of it is unknown. [K5]–[K7] */
export function stockOf(limit: Limit, { curve }: Timeline, drivers: Drivers): Stock | null {
  const inflow = medianOf(limit.inflowPerDay ?? 0)
  const outflow = medianOf(limit.outflowPerDay ?? 0)
  const initial = limit.initial === undefined ? undefined : medianOf(limit.initial)
  if (inflow === null || outflow === null || initial === null) return null
  const { accumulated } = inflowOf(limit.driver, curve, drivers)
  const net = (days: number) => (inflow === 0 ? 0 : inflow * accumulated(days)) - outflow * days
  const storedAt = limit.retentionDays
    ? kept(net, initial, limit.retentionDays)
    : (days: number) => amount((initial ?? 0) + net(days))
  return { storedAt, daysTo: (level) => daysTo(storedAt, level, inflow > outflow) }
}

/**
 * What came in during the retention. What is there today goes as it came, day by day; where nobody says how much that
 * is, it is what the inflow so far would have left. [K7]
 */
function kept(
  net: Inflow['accumulated'],
  initial: number | undefined,
  retentionDays: number,
): Stock['storedAt'] {
  const before = -net(-retentionDays)
  const isKnown = before > 0 && before < Infinity
  const today = initial ?? (isKnown ? before : 0)
  const leftAfter = (days: number) =>
    today * (isKnown ? -net(days - retentionDays) / before : 1 - days / retentionDays)
  return (days) =>
    amount(days < retentionDays ? leftAfter(days) + net(days) : net(days) - net(days - retentionDays))
}

/** Nothing where more was taken out than is there; the difference of two amounts beyond all numbers is one too. */
function amount(sum: number): number {
  return Number.isNaN(sum) ? Infinity : Math.max(0, sum)
}

/** A first look after an instant, then four a doubling, so that a stock that rises and falls is not missed. */
const FIRST_LOOK = 1e-9
const STEP = 2 ** 0.25

function daysTo(storedAt: (days: number) => number, level: number, isFilling: boolean): number {
  if (storedAt(0) > level) return 0
  if (!isFilling) return Infinity
  let before = Number.MIN_VALUE
  for (let days = FIRST_LOOK; before < MOST_DAYS; days = Math.min(days * STEP, MOST_DAYS)) {
    if (storedAt(days) > level) return crossing((at) => storedAt(at) - level, before, days)
    before = days
  }
  return Infinity
}
