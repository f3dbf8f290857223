import * as v from 'valibot'
import { flag, listOf, oneOf, type Point, point, type Size, size, text } from './field.ts'
import { type ComponentId, componentId, type DomainId, domainId } from './id.ts'
import type { Limit } from './limit.ts'
import { type Quantity, quantity } from './quantity.ts'

export const domainKinds = [
  'region',
  'zone',
  'host',
  'rack',
  'cluster',
  'disk',
  'link',
  'vendor',
  'control-plane',
  'deployment',
  'team',
  'other',
] as const
export type DomainKind = (typeof domainKinds)[number]

/**
 * A failure domain: what fails together. Components stand in it by the keys of their `instances`, or belong to it
 * whole by `contains`, which also lists the domains nested inside.
 */
export interface FailureDomain {
  readonly id: DomainId
  readonly name?: string
  readonly kind?: DomainKind
  readonly contains?: readonly (ComponentId | DomainId)[]
  readonly availability?: Quantity
  readonly limits: readonly Limit[]
  readonly position?: Point
  readonly size?: Size
  readonly collapsed?: boolean
  /** Hands leave it where it is. */
  readonly locked?: boolean
}

export const domainFields = {
  id: domainId,
  name: v.exactOptional(text),
  kind: v.exactOptional(oneOf(domainKinds)),
  contains: v.exactOptional(listOf(v.union([domainId, componentId], 'E_ID'))),
  availability: v.exactOptional(quantity('share')),
  position: v.exactOptional(point),
  size: v.exactOptional(size),
  collapsed: v.exactOptional(flag),
  locked: v.exactOptional(flag),
  rank: v.exactOptional(text),
}
