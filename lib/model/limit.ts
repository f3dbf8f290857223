import * as v from 'valibot'
import { finite, flag, listOf, positive, share, text, wholeNonNegative, wholePositive } from './field.ts'
import {
  type ComponentId,
  type ConnectionId,
  componentId,
  connectionId,
  type DriverId,
  driverId,
  type FlowId,
  flowId,
  type LimitId,
  limitId,
} from './id.ts'
import { type Quantity, quantity } from './quantity.ts'

/** One addend of a limit's load: `coefficient` times what it counts. Exactly one of the counted things is given. */
export interface Term {
  readonly arrivals?: true
  readonly flows?: readonly FlowId[]
  readonly of?: ComponentId
  readonly connection?: ConnectionId
  readonly driver?: DriverId
  readonly instancesOf?: ComponentId
  readonly constant?: number
  readonly coefficient?: number
  readonly growsWith?: DriverId
}

/** What a limit can carry, in the limit's unit. */
export type Capacity =
  | Quantity
  | { readonly perInstance: Quantity; readonly contention?: number; readonly coherency?: number }
  | { readonly chain: readonly { readonly name: string; readonly value: Quantity }[] }
  | { readonly pool: number }

/** It breaks at the smallest multiple at which load > threshold × capacity. */
export interface Limit {
  readonly id: LimitId
  readonly kind: string
  readonly name?: string
  readonly unit?: string
  readonly threshold?: number
  readonly terms?: readonly Term[]
  readonly capacity?: Capacity
  readonly from?: ComponentId
  readonly poolPerInstance?: number
  readonly keys?: number
  readonly zipfExponent?: number
  readonly partitions?: number
  readonly largestShare?: number
  readonly initial?: Quantity
  readonly inflowPerDay?: Quantity
  readonly outflowPerDay?: Quantity
  readonly retentionDays?: number | null
  readonly driver?: DriverId
  readonly commitSeconds?: Quantity
  readonly maxDelaySeconds?: number
}

/** Kinds with fields and a meaning of their own; any other text is a label. */
export const reservedLimitKinds = ['connections', 'hot-partition', 'stock', 'leader', 'delay'] as const

const term = v.looseObject(
  {
    arrivals: v.exactOptional(v.literal(true, 'E_TYPE')),
    flows: v.exactOptional(listOf(flowId)),
    of: v.exactOptional(componentId),
    connection: v.exactOptional(connectionId),
    driver: v.exactOptional(driverId),
    instancesOf: v.exactOptional(componentId),
    constant: v.exactOptional(finite),
    coefficient: v.exactOptional(finite),
    growsWith: v.exactOptional(driverId),
  },
  'E_TYPE',
)

const perInstance = v.looseObject(
  {
    perInstance: quantity('non-negative'),
    contention: v.exactOptional(share),
    coherency: v.exactOptional(share),
  },
  'E_TYPE',
)
const chain = v.looseObject(
  {
    chain: v.pipe(
      listOf(v.looseObject({ name: text, value: quantity('non-negative') }, 'E_TYPE')),
      v.minLength(1, 'E_TYPE'),
    ),
  },
  'E_TYPE',
)
const pool = v.looseObject({ pool: wholePositive }, 'E_TYPE')
const fixed = quantity('non-negative')

const capacity = v.lazy((input): v.GenericSchema<unknown, Capacity> => {
  if (typeof input !== 'object' || input === null) return fixed
  if ('perInstance' in input) return perInstance
  if ('chain' in input) return chain
  return 'pool' in input ? pool : fixed
})

export const limitFields = {
  id: limitId,
  kind: text,
  name: v.exactOptional(text),
  unit: v.exactOptional(text),
  threshold: v.exactOptional(positive),
  terms: v.exactOptional(listOf(term)),
  capacity: v.exactOptional(capacity),
  from: v.exactOptional(componentId),
  poolPerInstance: v.exactOptional(wholeNonNegative),
  keys: v.exactOptional(wholePositive),
  zipfExponent: v.exactOptional(finite),
  partitions: v.exactOptional(wholePositive),
  largestShare: v.exactOptional(share),
  initial: v.exactOptional(quantity('non-negative')),
  inflowPerDay: v.exactOptional(quantity('non-negative')),
  outflowPerDay: v.exactOptional(quantity('non-negative')),
  retentionDays: v.exactOptional(v.nullable(positive)),
  driver: v.exactOptional(driverId),
  commitSeconds: v.exactOptional(quantity('positive')),
  maxDelaySeconds: v.exactOptional(positive),
  locked: v.exactOptional(flag),
}
