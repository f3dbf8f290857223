import type { ComponentId, DomainId, FlowId } from './id.ts'

/** What part of the requests fails at one multiple while some domains are down. */
export interface Loss {
  /** Multiple of today. */
  readonly at: number
  /** Share of all requests, 0 to 1. */
  readonly fraction: number
  /** Share of each flow's requests, 0 to 1. */
  readonly flows: Readonly<Record<FlowId, number>>
  /** Who is short of capacity, step by step as the loss spreads; a domain stands for a limit of its own. */
  readonly steps: readonly (readonly (ComponentId | DomainId)[])[]
}
