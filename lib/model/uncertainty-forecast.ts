import type { ComponentId, DomainId, LimitId } from './id.ts'

export type Confidence = 'high' | 'medium' | 'low'

/** How often something must break first in the draws to be surely the first. */
export const SURE = 0.8

/** The 5th, 50th and 95th percentile. */
export interface Quantiles<Value> {
  readonly p5: Value | null
  readonly p50: Value | null
  readonly p95: Value | null
}

/** How sure the answer is, from drawing every uncertain number many times. */
export interface UncertaintyForecast {
  readonly samples: number
  /** Quantiles of the multiple of the first break; null = never. */
  readonly multiple: Quantiles<number>
  /** With a growth in time: days from today until the first break, the growth drawn as well; null = never. */
  readonly days?: Quantiles<number>
  /** The dates of these days, where it is known which day today is; null = never, or after the year 9999. */
  readonly dates?: Quantiles<string>
  /** How often each limit is the first, most often first. */
  readonly first: readonly {
    readonly component: ComponentId | DomainId
    readonly domain?: true
    readonly limit: LimitId
    readonly probability: number
    /** Standard error of the probability. */
    readonly error: number
  }[]
  readonly breaksBy: readonly { readonly multiple: number; readonly probability: number }[]
  readonly confidence: Confidence
  /** The first break's multiple at the 5th and 95th percentile of one input, the others at their medians; widest first. */
  readonly tornado: readonly {
    readonly path: string
    readonly at5: number | null
    readonly at95: number | null
  }[]
  /** The input whose measurement helps most, and its share of the variance of ln(first multiple). */
  readonly measureNext?: { readonly path: string; readonly share: number }
}
