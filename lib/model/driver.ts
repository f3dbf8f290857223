import * as v from 'valibot'
import { type Curve, curve } from './curve.ts'
import { text } from './field.ts'
import { type DriverId, driverId } from './id.ts'
import { type Quantity, quantity } from './quantity.ts'

/** What grows: users, requests, stored bytes. `base` is its value today, in `unit`. */
export interface Driver {
  readonly id: DriverId
  readonly name?: string
  readonly unit?: string
  readonly base: Quantity
  readonly curve: Curve
}

export const driverFields = {
  id: driverId,
  name: v.exactOptional(text),
  unit: v.exactOptional(text),
  base: quantity('non-negative'),
  curve: v.exactOptional(curve, { kind: 'linear' }),
}
