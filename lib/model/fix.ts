import type { ComponentId, ConnectionId, DomainId, LimitId } from './id.ts'

/** Something that people do to a system so that a limit is met later; each names what it changes and its size. */
export type Fix =
  /** Everything the limit can carry, times `factor`. */
  | {
      readonly kind: 'raise-limit'
      readonly holder: ComponentId | DomainId
      /** Where a domain holds it. */
      readonly domain?: true
      readonly limit: LimitId
      readonly factor: number
    }
  /** So many instances in all, spread over the domains that are drawn. */
  | { readonly kind: 'add-instances'; readonly component: ComponentId; readonly instances: number }
  /** Up to so many instances. */
  | { readonly kind: 'raise-ceiling'; readonly component: ComponentId; readonly maxInstances: number }
  /** The data split by key over so many parts, each as large as the whole is now. */
  | { readonly kind: 'shard'; readonly component: ComponentId; readonly parts: number }
  | {
      readonly kind: 'add-partitions'
      readonly component: ComponentId
      readonly limit: LimitId
      readonly partitions: number
    }
  /** A cache in the middle of a connection. */
  | { readonly kind: 'add-cache'; readonly connection: ConnectionId; readonly hitRatio: number }
  | { readonly kind: 'raise-hit-ratio'; readonly component: ComponentId; readonly hitRatio: number }
  /** A queue in the middle of a connection, so that the caller does not wait. */
  | { readonly kind: 'add-queue'; readonly connection: ConnectionId }
  /** Two poolers before what has the limit, with so many connections each. */
  | {
      readonly kind: 'add-pooler'
      readonly component: ComponentId
      readonly limit: LimitId
      readonly connections: number
    }
  /** Retries up to this share of the calls. */
  | { readonly kind: 'retry-budget'; readonly connection: ConnectionId; readonly budget: number }
  /** A second domain like this one, to which these components move. */
  | { readonly kind: 'split-domain'; readonly domain: DomainId; readonly moved: readonly ComponentId[] }

export type FixKind = Fix['kind']

/** Why a fix of any size does not carry the asked multiple. */
export const obstacles = ['one-key', 'retrograde', 'other-load', 'nothing-to-move', 'not-enough'] as const
export type Obstacle = (typeof obstacles)[number]

/** A fix with the least size that carries the asked multiple, or as far as it goes. */
export interface SizedFix {
  readonly fix: Fix
  /** Where the limit is met after it; null = never. */
  readonly multiple: number | null
  /** Null when the limit holds at the asked multiple. */
  readonly obstacle: Obstacle | null
  /** What breaks first after it, as `component.limit`, and where; null = nothing. */
  readonly next: { readonly name: string; readonly multiple: number } | null
}
