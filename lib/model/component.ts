import * as v from 'valibot'
import {
  finite,
  flag,
  listOf,
  nonNegative,
  oneOf,
  type Point,
  point,
  positive,
  text,
  wholeNonNegative,
  wholePositive,
} from './field.ts'
import { type ComponentId, componentId, type DomainId, type DriverId, domainId, driverId } from './id.ts'
import type { Limit } from './limit.ts'
import { type Quantity, quantity } from './quantity.ts'

export const componentKinds = [
  'client',
  'cdn',
  'load-balancer',
  'gateway',
  'service',
  'function',
  'worker',
  'database',
  'cache',
  'queue',
  'stream',
  'object-store',
  'search',
  'scheduler',
  'dns',
  'external',
  'disk',
  'network',
  'other',
] as const
export type ComponentKind = (typeof componentKinds)[number]

export const stateStrategies = ['stateless', 'sharded', 'replicated', 'single-writer'] as const
export type StateStrategy = (typeof stateStrategies)[number]

/** How many run: in each failure domain, or in none when placement does not matter. */
export type Instances = number | Readonly<Record<DomainId, number>>

/** A part of the system: it handles requests, holds limits and stands in failure domains. */
export interface Component {
  readonly id: ComponentId
  readonly name?: string
  readonly kind: ComponentKind
  readonly position?: Point
  readonly instances?: Instances
  readonly maxInstances?: number
  readonly autoscale?: {
    readonly perInstance: number
    readonly targetUtilization?: number
    readonly reactionSeconds?: number
  }
  readonly service?: { readonly meanSeconds?: Quantity; readonly servers?: Quantity; readonly scv?: Quantity }
  readonly ownSeconds?: Quantity
  readonly hitRatio?: Quantity
  readonly cache?: {
    readonly items?: number
    readonly capacityItems?: number
    readonly zipfExponent?: number
  }
  readonly hitFollowsSurvivors?: boolean
  readonly availability?: Quantity
  readonly instanceAvailability?: Quantity
  readonly need?: number
  readonly failoverTo?: readonly ComponentId[]
  readonly state?: StateStrategy
  readonly operations?: {
    readonly metrics?: boolean
    readonly alerts?: boolean
    readonly rollout?: string
    readonly recovery?: string
    readonly owner?: string
  }
  readonly growsWith?: DriverId
  /** Hands leave it where it is. */
  readonly locked?: boolean
  readonly limits: readonly Limit[]
}

const instances = v.union([wholeNonNegative, v.record(domainId, wholeNonNegative)], (issue) =>
  typeof issue.input === 'number' ? (issue.input < 0 ? 'E_NEGATIVE' : 'E_INTEGER') : 'E_TYPE',
)

/** `limits` is read apart from the row, one by one, so that a bad limit costs only itself. */
export const componentFields = {
  id: componentId,
  name: v.exactOptional(text),
  kind: v.exactOptional(oneOf(componentKinds), 'other'),
  position: v.exactOptional(point),
  instances: v.exactOptional(instances),
  maxInstances: v.exactOptional(wholePositive),
  autoscale: v.exactOptional(
    v.looseObject(
      {
        perInstance: positive,
        targetUtilization: v.exactOptional(positive),
        reactionSeconds: v.exactOptional(nonNegative),
      },
      'E_TYPE',
    ),
  ),
  service: v.exactOptional(
    v.looseObject(
      {
        meanSeconds: v.exactOptional(quantity('positive')),
        servers: v.exactOptional(quantity('positive')),
        scv: v.exactOptional(quantity('non-negative')),
      },
      'E_TYPE',
    ),
  ),
  ownSeconds: v.exactOptional(quantity('non-negative')),
  hitRatio: v.exactOptional(quantity('share')),
  cache: v.exactOptional(
    v.looseObject(
      {
        items: v.exactOptional(wholePositive),
        capacityItems: v.exactOptional(wholePositive),
        zipfExponent: v.exactOptional(finite),
      },
      'E_TYPE',
    ),
  ),
  hitFollowsSurvivors: v.exactOptional(flag),
  availability: v.exactOptional(quantity('share')),
  instanceAvailability: v.exactOptional(quantity('share')),
  need: v.exactOptional(wholeNonNegative),
  failoverTo: v.exactOptional(listOf(componentId)),
  state: v.exactOptional(oneOf(stateStrategies)),
  operations: v.exactOptional(
    v.looseObject(
      {
        metrics: v.exactOptional(flag),
        alerts: v.exactOptional(flag),
        rollout: v.exactOptional(text),
        recovery: v.exactOptional(text),
        owner: v.exactOptional(text),
      },
      'E_TYPE',
    ),
  ),
  growsWith: v.exactOptional(driverId),
  locked: v.exactOptional(flag),
  rank: v.exactOptional(text),
  group: v.exactOptional(text),
}
