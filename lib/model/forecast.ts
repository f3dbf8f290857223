import type { Downtime } from './downtime.ts'
import type { Finding } from './finding.ts'
import type { ComponentId, DomainId, FlowId, LimitId } from './id.ts'
import type { Latency, ObjectiveForecast } from './latency.ts'
import type { Loss } from './loss.ts'
import type { PeelStep } from './peel-step.ts'
import type { Problem } from './problem.ts'
import type { QueueForecast } from './queue-forecast.ts'
import type { RetryForecast } from './retry-forecast.ts'
import type { UncertaintyForecast } from './uncertainty-forecast.ts'

/** How exact an answer is; the words of the board format. */
export type Exactness = 'exact' | 'within-5-percent' | 'within-15-percent' | 'indicative'

export const stages = ['before-3x', 'before-10x', 'before-30x', 'before-100x', 'beyond'] as const
export type Stage = (typeof stages)[number]
/** The multiple of today at which each stage ends. */
export const stageEnds = [3, 10, 30, 100, Infinity] as const

/** The stage before whose end something at a multiple comes; what is met exactly at an end belongs to the next. */
export function stageOf(multiple: number): Stage {
  return stages[stageEnds.findIndex((end) => multiple < end)] ?? 'beyond'
}

/** One limit and the multiple of today's load at which it is met. */
export interface Break {
  /** 1 breaks first; ties share a rank, and the next rank is skipped: 1, 1, 3. */
  readonly rank: number
  /** The component that holds the limit, or the domain when `domain` is true. */
  readonly component: ComponentId | DomainId
  readonly domain?: true
  readonly limit: LimitId
  readonly kind: string
  readonly unit?: string
  /** Multiple of today's root driver; below 1 means already broken, null never. */
  readonly multiple: number | null
  /** Load / capacity at `at`; null where the capacity is 0. */
  readonly utilization: number | null
  /** How many times more capacity survives `at`; null where the capacity is 0. */
  readonly factorNeeded: number | null
  readonly exactness: Exactness
  /** In the limit's unit: today's load, today's capacity, and the load and capacity at `at`. */
  readonly loadToday: number
  readonly load: number
  readonly capacity: number
  readonly threshold: number
  /** The instances that carry a capacity per instance, and what one carries. */
  readonly instances?: number
  readonly perInstance?: number
  /** The smallest link of a chain of limits. */
  readonly link?: string
  /** With a growth in time: the day and the number of days from today at which it breaks; null = never. */
  readonly date?: string | null
  readonly days?: number | null
  /** The break that this one is a symptom of, as `component.limit`; null when it is a cause itself. */
  readonly symptomOf?: string | null
  /** How likely it is broken at `at`; absent when nothing is uncertain. */
  readonly probability?: number
}

/** What breaks when a domain is lost. */
export interface DomainForecast {
  readonly domain: DomainId
  readonly breaks: readonly Break[]
  readonly lost?: readonly Loss[]
}

/** The answer for one board: what breaks, in order. Computed, never stored. */
export interface Forecast {
  readonly format: 'hundredfold-forecast/1'
  readonly title: string
  readonly at: number
  readonly breaks: readonly Break[]
  /** Requests per second offered to each component today. */
  readonly arrivals: Readonly<Record<ComponentId, number>>
  readonly stages: readonly { readonly stage: Stage; readonly breaks: readonly string[] }[]
  /** Each domain lost alone; empty unless asked for. */
  readonly domains: readonly DomainForecast[]
  readonly latency?: readonly Latency[]
  readonly objectives?: readonly ObjectiveForecast[]
  readonly retries?: readonly RetryForecast[]
  readonly queues?: readonly QueueForecast[]
  /** What the set of lost domains of the question costs. */
  readonly lost?: readonly Loss[]
  /** Instances needed at `at`. */
  readonly instances?: Readonly<Record<ComponentId, number>>
  /** Share of time in which a flow works; at least this where only a range is known. */
  readonly availability?: Readonly<Record<FlowId, number>>
  /** The rest of the time, exactly or as a range; comes with the availability. */
  readonly downtime?: Readonly<Record<FlowId, Downtime>>
  readonly peel?: readonly PeelStep[]
  readonly findings?: readonly Finding[]
  /** Absent when nothing is uncertain. */
  readonly uncertainty?: UncertaintyForecast
  /** Paths of quantities that nobody knows yet; what depends on them is left out. */
  readonly unknowns: readonly string[]
  readonly errors: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** What may be asked for beside the breaks; each has a cost of its own. */
export const parts = [
  'domains',
  'latency',
  'objectives',
  'retries',
  'queues',
  'lost',
  'instances',
  'availability',
  'peel',
  'symptoms',
  'findings',
  'uncertainty',
] as const
export type Part = (typeof parts)[number]

/** What to ask of a board. */
export interface Question {
  /** The multiple of today to look at; absent: the scenario's, else 100. */
  readonly at?: number
  /** Domains that are lost. */
  readonly down?: readonly DomainId[]
  /** Only this flow's load; absent: all flows together. */
  readonly flow?: FlowId
  /** What to compute beside the breaks, the arrivals and the stages; absent: everything. */
  readonly parts?: readonly Part[]
  /** How many draws of the uncertain inputs; absent: 4096. */
  readonly samples?: number
  /** The same seed gives the same draws; absent: 1. */
  readonly seed?: number
}

/** Whether a part of the answer is asked for. */
export function asksFor({ parts }: Question, part: Part): boolean {
  return parts === undefined || parts.includes(part)
}

/** Multiples closer than this, as a share, are one: rounding must not break a limit that holds exactly. */
const SLACK = 1e-9

/**
 * Whether a limit is met on the way up to a multiple, `at` of the forecast that the break is from. What is met
 * exactly there still holds, unless its load jumps there.
 */
export function isMetBy({ multiple, factorNeeded }: Break, at: number): boolean {
  if (multiple === null || multiple > at) return false
  return isBefore(multiple, at) || factorNeeded === null || factorNeeded > 1 + SLACK
}

/** Whether something happens below a multiple, clearly; null = never. */
export function isBefore(multiple: number | null, at: number): boolean {
  return multiple !== null && (at === Infinity || multiple < at * (1 - SLACK))
}

/** How a break is called: component and limit. */
export function breakName({ component, limit }: Pick<Break, 'component' | 'limit'>): string {
  return `${component}.${limit}`
}
