import { isTie } from '#lib/engine/order.ts'
import type { Connection } from '#lib/model/connection.ts'
import { type Break, breakName } from '#lib/model/forecast.ts'
import type { ObjectiveForecast } from '#lib/model/latency.ts'
import type { RetryForecast } from '#lib/model/retry-forecast.ts'
import { isTimed } from './promise-state.ts'

type Subject =
  | { readonly kind: 'break'; readonly aBreak: Break }
  | { readonly kind: 'objective'; readonly objective: ObjectiveForecast }
  /** From here on there is no healthy state. */
  | { readonly kind: 'collapse'; readonly retry: RetryForecast }
  /** From here on an outage does not end by itself: a warning, so it has no rank. */
  | { readonly kind: 'onset'; readonly retry: RetryForecast }

/** Something that happens at a multiple of today. */
export type AnswerEntry = Subject & {
  readonly key: string
  readonly multiple: number
  /** 0 for a warning. */
  readonly rank: number
  readonly isTied: boolean
}

/** Breaks, missed objectives and retries that collapse as one order. */
export interface RankedAnswer {
  readonly firsts: readonly AnswerEntry[]
  /** Warnings that come before anything breaks. */
  readonly before: readonly AnswerEntry[]
  readonly others: readonly AnswerEntry[]
  /** Limits that are never met. */
  readonly never: readonly Break[]
  /** Promised availabilities that are not kept, whatever the load is. */
  readonly unkept: readonly ObjectiveForecast[]
}

/** Ranks all that can go wrong together; what happens at the same multiple shares a rank. */
export function rankedAnswer(
  breaks: readonly Break[],
  objectives: readonly ObjectiveForecast[],
  retries: readonly RetryForecast[],
  connections: readonly Connection[],
): RankedAnswer {
  const timed = objectives.filter(isTimed)
  const targets = new Map<string, string>(connections.map(({ id, to }) => [id, to]))
  const brokenAt = retries.length === 0 ? new Map<string, readonly number[]>() : multiplesByComponent(breaks)
  const entries = withRanks(
    [
      ...breaks.flatMap((aBreak) => placed({ kind: 'break', aBreak }, keyOfBreak(aBreak), aBreak.multiple)),
      ...timed.flatMap((objective) =>
        placed(
          { kind: 'objective', objective },
          `${objective.flow} ${objective.measure}`,
          objective.multiple,
        ),
      ),
      ...retries.flatMap((retry) => ofRetry(retry, brokenAt.get(targets.get(retry.connection) ?? '') ?? [])),
    ].sort((a, b) => a.multiple - b.multiple),
  )
  const firsts = entries.filter(({ rank }) => rank === 1)
  const start = firsts[0]?.multiple ?? Infinity
  const others = entries.filter(({ rank }) => rank !== 1)
  return {
    firsts,
    before: others.filter(({ multiple }) => multiple < start),
    others: others.filter(({ multiple }) => multiple >= start),
    never: breaks.filter(({ multiple }) => multiple === null),
    unkept: objectives.filter((row) => !isTimed(row) && row.multiple !== null),
  }
}

type Placed = Subject & Pick<AnswerEntry, 'key' | 'multiple'>

function placed(subject: Subject, key: string, multiple: number | null): readonly Placed[] {
  return multiple === null ? [] : [{ ...subject, key: `${subject.kind} ${key}`, multiple }]
}

/** Where the limits of each component are met. */
function multiplesByComponent(breaks: readonly Break[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const { component, domain, multiple } of breaks) {
    if (domain === true || multiple === null) continue
    const multiples = found.get(component) ?? []
    multiples.push(multiple)
    found.set(component, multiples)
  }
  return found
}

/** A collapse at the multiple at which a limit of the target breaks is that break, told once. */
function ofRetry(retry: RetryForecast, brokenAt: readonly number[]): readonly Placed[] {
  const { connection, onset, collapse } = retry
  const isTold = collapse !== null && brokenAt.some((multiple) => areOne(multiple, collapse))
  return [
    ...(onset === collapse ? [] : placed({ kind: 'onset', retry }, connection, onset)),
    ...(isTold ? [] : placed({ kind: 'collapse', retry }, connection, collapse)),
  ]
}

function areOne(a: number, b: number): boolean {
  return isTie(Math.min(a, b), Math.max(a, b))
}

function withRanks(sorted: readonly Placed[]): readonly AnswerEntry[] {
  const ranks = new Array<number>(sorted.length).fill(0)
  const counts = new Map<number, number>()
  let [place, rank, before] = [0, 0, Number.NaN]
  for (const [index, { kind, multiple }] of sorted.entries()) {
    if (kind === 'onset') continue
    place++
    if (!isTie(before, multiple)) [rank, before] = [place, multiple]
    ranks[index] = rank
    counts.set(rank, (counts.get(rank) ?? 0) + 1)
  }
  return sorted.map((entry, index) => {
    const own = ranks[index] ?? 0
    // Not a spread: there are thousands, and spread rows are slow to make and to read.
    return Object.assign(entry, { rank: own, isTied: (counts.get(own) ?? 0) > 1 })
  })
}

/** A component and a domain may have the same id. */
export function keyOfBreak(aBreak: Pick<Break, 'component' | 'limit' | 'domain'>): string {
  return `${aBreak.domain === true ? 'domain ' : ''}${breakName(aBreak)}`
}
