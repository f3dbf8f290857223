import type { Break } from '#lib/model/forecast.ts'
import type { Problem } from '#lib/model/problem.ts'
import { breaksOf } from './breaks.ts'
import { delayBreaks } from './delay-breaks.ts'
import { ranked } from './order.ts'
import { rampBreaks } from './ramp-breaks.ts'
import { stockBreaks } from './stock-breaks.ts'
import type { Surroundings } from './surroundings.ts'
import type { System } from './system.ts'
import { dateAfter, type Timeline } from './timeline.ts'
import type { UnrankedBreak } from './unranked-break.ts'

/** All breaks of a system: those that depend on the load alone, and those that time has a say in, with their dates. */
export interface TimedBreaks {
  readonly breaks: readonly Break[]
  /** Paths of numbers that nobody knows and that a delay waits for. */
  readonly unknowns: readonly string[]
  readonly problems: readonly Problem[]
}

/** First to break first, then by date. [O1] [K3] [K4] */
export function timedBreaks(system: System, around: Surroundings, at: number): TimedBreaks {
  const timed = breaksInTime(around, at)
  const breaks = inserted(timed.breaks, breaksOf(system, at), around.timeline)
  return { ...timed, breaks, problems: [...timed.problems, ...beyondReach(breaks, around.timeline)] }
}

/** Only those that time has a say in. */
export function breaksInTime(
  around: Surroundings,
  at: number,
): Omit<TimedBreaks, 'breaks'> & { readonly breaks: readonly UnrankedBreak[] } {
  const [stocks, delays] = [stockBreaks(around, at), delayBreaks(around, at)]
  return {
    breaks: [...stocks.breaks, ...delays.breaks, ...rampBreaks(around, at)],
    unknowns: delays.unknowns,
    problems: [...stocks.problems, ...delays.problems],
  }
}

/** Dates follow the multiples, so the order stands unless something has a date of its own. */
function inserted(
  timed: readonly UnrankedBreak[],
  plain: readonly Break[],
  timeline: Timeline | null,
): readonly Break[] {
  if (timed.length === 0 && timeline === null) return plain
  if (timed.length === 0) return plain.map((row) => ({ ...row, ...datesOf(row, timeline) }))
  const all = [...plain, ...timed].map((row) => ({ ...row, ...datesOf(row, timeline) }))
  const multiples = Float64Array.from(all, ({ multiple }) => multiple ?? Infinity)
  const { rows, rankOf } = ranked(multiples, (row) => nameOf(all[row]))
  return Array.from(rows).flatMap((row) => {
    const found = all[row]
    return found === undefined ? [] : [{ ...found, rank: rankOf[row] ?? 0 }]
  })
}

/** By day, and then by name. */
function nameOf(row: UnrankedBreak | undefined): string {
  return row === undefined ? '' : `${dayKey(row)} ${row.component}.${row.limit}`
}

/** Days and date of a break: its own, else those at which its multiple is reached; none without a timeline. [K3] */
function datesOf(row: UnrankedBreak, timeline: Timeline | null): Pick<Break, 'days' | 'date'> {
  if (timeline === null) return {}
  const reached = row.days === undefined ? timeline.curve.daysTo(row.multiple ?? Infinity) : row.days
  const days = reached === Infinity ? null : reached
  if (timeline.today === null) return { days }
  return { days, date: days === null ? null : dateAfter(timeline, days) }
}

/** Whole days as text that sorts like them; never is last. */
function dayKey({ days }: UnrankedBreak): string {
  return days === undefined ? '' : days === null ? '~' : String(Math.floor(days)).padStart(8, '0')
}

/** A fitted growth that an answer had to prolong beyond what its series can say. [K10] */
function beyondReach(breaks: readonly Break[], timeline: Timeline | null): readonly Problem[] {
  const reach = timeline?.reachDays ?? Infinity
  const isBeyond = reach < Infinity && breaks.some(({ days }) => typeof days === 'number' && days > reach)
  return isBeyond ? [{ code: 'W_EXTRAPOLATED', path: 'scenario/growth' }] : []
}
