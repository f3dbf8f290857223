import { type Board, nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { Limit } from '#lib/model/limit.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { becauseTexts, type Parts } from './because-texts.ts'
import type { Language } from './language.ts'
import { limitTitle } from './limit-title.ts'
import { multipleText, numberText, quantityText } from './number-text.ts'

/** Why a limit breaks where it does, as one sentence with its numbers. */
export function because(aBreak: Break, board: Board, language: Language): string {
  const text = becauseTexts[language]
  const { kind, multiple, capacity, loadToday, threshold } = aBreak
  const limit = limitOf(aBreak, board)
  const unit = aBreak.unit ?? (isCountedInRequests(aBreak, limit) ? 'req/s' : undefined)
  const quantity = (value: number) => quantityText(value, unit, language)
  const parts: Parts = {
    name: subject(aBreak, board, limit, language),
    today: today(aBreak, board, limit, language, quantity(loadToday)),
    capacity: quantity(threshold * capacity),
    how: how(aBreak, limit, quantity(capacity), language),
    multiple: multipleText(multiple, language),
  }
  if (kind === 'stock') return fullness(aBreak, parts, language)
  if (kind === 'ramp') return surge(aBreak, board, parts, language)
  if (capacity === 0) return multiple === null ? text.idle(parts) : text.nothingUp(parts)
  if (multiple === null) return text.never(parts)
  return multiple < 1 ? text.broken(parts) : text.reached(parts)
}

function limitOf({ component, domain, limit }: Break, board: Board): Limit | undefined {
  const holders = domain === true ? board.domains : board.components
  return holders.find(({ id }) => id === component)?.limits.find(({ id }) => id === limit)
}

/** Limits that count something else say so by their unit. */
function isCountedInRequests({ kind }: Break, limit: Limit | undefined): boolean {
  return limit?.terms === undefined && kind !== 'connections' && kind !== 'stock'
}

/** The component or domain; its limit too where it has several. */
function subject(aBreak: Break, board: Board, limit: Limit | undefined, language: Language): string {
  const text = becauseTexts[language]
  const holders = aBreak.domain === true ? board.domains : board.components
  const holder = holders.find(({ id }) => id === aBreak.component)
  const name = holder === undefined ? aBreak.component : nameOf(holder)
  if (aBreak.kind === 'hot-partition') return text.hottest(name)
  return holder !== undefined && holder.limits.length > 1 && limit !== undefined
    ? text.limited(name, limitTitle(limit.id, holder.limits, language))
    : name
}

/** Today's load; for pooled connections with what each instance of the caller holds. */
function today(
  { kind }: Break,
  board: Board,
  limit: Limit | undefined,
  language: Language,
  load: string,
): string {
  if (kind !== 'connections' || limit?.from === undefined || limit.terms !== undefined) return load
  const caller = board.components.find(({ id }) => id === limit.from)
  const each = numberText(limit.poolPerInstance ?? 0, language)
  return becauseTexts[language].pools(load, each, caller === undefined ? limit.from : nameOf(caller))
}

/** Where the capacity comes from, in brackets; nothing where it is just a number. */
function how(aBreak: Break, limit: Limit | undefined, full: string, language: Language): string {
  const text = becauseTexts[language]
  const { instances, perInstance, link, threshold, capacity } = aBreak
  const number = (value: number) => numberText(value, language)
  const seconds = (value: number) => quantityText(value, 's', language)
  if (threshold !== 1) return text.threshold(number(threshold * 100), full)
  if (link !== undefined) return text.link(link)
  const commitSeconds = limit?.kind === 'leader' ? medianOf(limit.commitSeconds ?? 0) : null
  if (commitSeconds !== null && commitSeconds > 0) return text.commits(seconds(commitSeconds))
  if (limit?.kind === 'delay' && limit.maxDelaySeconds !== undefined)
    return text.older(seconds(limit.maxDelaySeconds))
  if (typeof limit?.capacity === 'object' && 'pool' in limit.capacity)
    return text.pool(number(limit.capacity.pool))
  if (instances === undefined || perInstance === undefined || instances === 1) return ''
  const isPlain = Math.abs(instances * perInstance - capacity) <= 1e-9 * capacity
  return (isPlain ? text.instances : text.together)(number(instances), number(perInstance))
}

/** What fills up does so on a day, where the growth in time is known. */
function fullness({ multiple, date }: Break, parts: Parts, language: Language): string {
  const text = becauseTexts[language]
  if (date === null) return text.neverFull(parts)
  if (date !== undefined) return text.full(parts, date)
  return multiple === null ? text.ageless(parts) : text.fullSomeday(parts)
}

/** An autoscaler is overrun while new instances are on their way. */
function surge({ component }: Break, board: Board, parts: Parts, language: Language): string {
  const seconds = (value: number) => quantityText(value, 's', language)
  const reaction = board.components.find(({ id }) => id === component)?.autoscale?.reactionSeconds ?? 0
  const doubling = board.scenario.ramp?.doublingSeconds ?? 0
  return becauseTexts[language].overrun(parts, seconds(reaction), seconds(doubling))
}
