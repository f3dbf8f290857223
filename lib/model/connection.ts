import * as v from 'valibot'
import { flag, listOf, oneOf, positive, text, wholeNonNegative } from './field.ts'
import {
  type ComponentId,
  type ConnectionId,
  componentId,
  connectionId,
  type DriverId,
  driverId,
  type FlowId,
  flowId,
} from './id.ts'
import { type Quantity, quantity } from './quantity.ts'

/** `startup` is a dependency to boot; it carries no request. */
export const connectionModes = ['sync', 'async', 'startup'] as const
export type ConnectionMode = (typeof connectionModes)[number]

/** `from` calls `to`, `calls` times on average for each request it handles. */
export interface Connection {
  readonly id: ConnectionId
  readonly name?: string
  readonly from: ComponentId
  readonly to: ComponentId
  readonly calls?: Quantity
  readonly flows?: readonly FlowId[]
  readonly mode?: ConnectionMode
  readonly onMiss?: boolean
  readonly critical?: boolean
  readonly parallel?: boolean
  readonly fallbackTo?: ComponentId
  readonly choice?: string
  readonly growsWith?: DriverId
  readonly retry?: {
    readonly retries: number
    readonly timeoutSeconds?: number
    readonly failureRatio?: Quantity
    readonly wastedWork?: number
    readonly budget?: number
  }
}

export const connectionFields = {
  id: connectionId,
  name: v.exactOptional(text),
  from: componentId,
  to: componentId,
  calls: v.exactOptional(quantity('non-negative', 'E_NEGATIVE_CALLS')),
  flows: v.exactOptional(listOf(flowId)),
  mode: v.exactOptional(oneOf(connectionModes)),
  onMiss: v.exactOptional(flag),
  critical: v.exactOptional(flag),
  parallel: v.exactOptional(flag),
  fallbackTo: v.exactOptional(componentId),
  choice: v.exactOptional(text),
  growsWith: v.exactOptional(driverId),
  retry: v.exactOptional(
    v.looseObject(
      {
        retries: wholeNonNegative,
        timeoutSeconds: v.exactOptional(positive),
        failureRatio: v.exactOptional(quantity('share')),
        wastedWork: v.exactOptional(
          v.pipe(v.number('E_TYPE'), v.minValue(0, 'E_RANGE_0_1'), v.maxValue(1, 'E_RANGE_0_1')),
        ),
        budget: v.exactOptional(v.pipe(v.number('E_TYPE'), v.minValue(0, 'E_NEGATIVE'))),
      },
      'E_TYPE',
    ),
  ),
  locked: v.exactOptional(flag),
  rank: v.exactOptional(text),
}
