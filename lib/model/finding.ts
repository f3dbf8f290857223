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

/** What a finding is about. */
export type FindingSubject =
  | { readonly component: ComponentId }
  | { readonly connection: ConnectionId }
  | { readonly domain: DomainId }
  | { readonly flow: FlowId }

/** Something in the drawing that will hurt at the asked multiple. Computed, never stored; its sentences are in `lib/language`. */
export interface Finding {
  /** The rule that found it. */
  readonly id: string
  readonly lens: Lens
  readonly severity: Severity
  readonly on: FindingSubject
  /** The ids and numbers that prove it, by name, for the sentences. */
  readonly evidence: Readonly<Record<string, string | number | readonly string[]>>
}
