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
  const [stocks, delays] = [stockBreaks(around, at), delayBreaks(around, at)]
  const timed = [...stocks.breaks, ...delays.breaks, ...rampBreaks(around, at)]
  const breaks = inserted(timed, breaksOf(system, at), around.timeline)
  const problems = [...stocks.problems, ...delays.problems, ...beyondReach(breaks, around.timeline)]
  return { breaks, unknowns: delays.unknowns, problems }
}

/** Dates follow the multiples, so the order stands unless something has a date of its own. */
function inserted(
  timed: readonly UnrankedBreak[],
  plain: readonly Break[],
  timeline: Timeline | null,
): readonly Break[] {
  if (timed.length === 0 && timeline === null) return plain
  const all = [...plain, ...timed]
  if (timeline !== null) for (const row of all) addDate(row, timeline)
  if (timed.length === 0) return plain
  const rows = all.map((row) => ({ row, multiple: row.multiple ?? Infinity }))
  return ranked(rows, ({ row }) => `${dayKey(row)} ${row.component}.${row.limit}`).map(
    ({ row: { row }, rank }) => ({ ...row, rank }),
  )
}

/** Days and date of a break: its own, else those at which its multiple is reached. The rows were made just now. [K3] */
function addDate(row: UnrankedBreak, timeline: Timeline): void {
  const reached = row.days === undefined ? timeline.curve.daysTo(row.multiple ?? Infinity) : row.days
  const days = reached === Infinity ? null : reached
  const date = days === null ? null : dateAfter(timeline, days)
  Object.assign(row, { days }, timeline.today === null ? {} : { date })
}

/** Whole days as text that sorts like them; never is last. */
function dayKey({ days }: UnrankedBreak): string {
  return days === undefined ? '' : days === null ? '~' : String(Math.floor(days)).padStart(8, '0')
}

/** A fitted growth that an answer had to prolong beyond what its series can say. [K10] */
function beyondReach(breaks: readonly Break[], timeline: Timeline | null): readonly Problem[] {
  const reach = timeline?.reachDays ?? Infinity
  const isBeyond = breaks.some(({ days }) => typeof days === 'number' && days > reach)
  return isBeyond ? [{ code: 'W_EXTRAPOLATED', path: 'scenario/growth' }] : []
}
