import type { ComponentId, ConnectionId, DomainId, FlowId } from './id.ts'

export const lenses = [
  'growth',
  'coupling',
  'state',
  'isolation',
  'scaling-out',
  'observability',
  'rollout',
  'recovery',
] as const
export type Lens = (typeof lenses)[number]

export const severities = ['high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

/** The rules that look for trouble in a drawing, by the name that a checklist item keeps. */
export const findingIds = [
  'superlinear-growth',
  'call-cycle',
  'startup-cycle',
  'deep-chain',
  'shared-database',
  'single-writer',
  'stateful-service',
  'nested-retries',
  'retries-without-budget',
  'no-failover',
  'shared-fate',
  'quorum-unmet',
  'quorum-lost-with-domain',
  'cold-cache',
  'unbounded-queue',
  'third-party-quota',
  'slow-autoscaler',
  'unwatched-break',
  'no-rollout',
  'no-recovery',
] as const
export type FindingId = (typeof findingIds)[number]

/** What a finding is about. */
export type FindingSubject =
  | { readonly component: ComponentId }
  | { readonly connection: ConnectionId }
  | { readonly domain: DomainId }
  | { readonly flow: FlowId }

/** Something in the drawing that will hurt at the asked multiple. Computed, never stored; its sentences are in `lib/language`. */
export interface Finding {
  /** The rule that found it. */
  readonly id: FindingId
  readonly lens: Lens
  readonly severity: Severity
  readonly on: FindingSubject
  /** The ids and numbers that prove it, by name, for the sentences. */
  readonly evidence: Readonly<Record<string, string | number | readonly string[]>>
}
