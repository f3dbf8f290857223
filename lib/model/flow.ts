import * as v from 'valibot'
import { text } from './field.ts'
import { type ComponentId, componentId, type DriverId, driverId, type FlowId, flowId } from './id.ts'
import { type Quantity, quantity } from './quantity.ts'

/** A kind of request: it enters at `entry` at `perUnit` requests per second for each unit of its driver. */
export interface Flow {
  readonly id: FlowId
  readonly name?: string
  readonly entry: ComponentId
  readonly driver: DriverId
  readonly perUnit: Quantity
}

export const flowFields = {
  id: flowId,
  name: v.exactOptional(text),
  entry: componentId,
  driver: driverId,
  perUnit: quantity('non-negative'),
}
