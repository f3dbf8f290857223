import * as v from 'valibot'

/** Ids are unique within their list; they are the only branded types, so that a limit is never looked up as a flow. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

function id<const Name extends string>(name: Name) {
  return v.pipe(v.string('E_ID'), v.regex(ID, 'E_ID'), v.brand(name))
}

export const componentId = id('component')
export const connectionId = id('connection')
export const flowId = id('flow')
export const driverId = id('driver')
export const domainId = id('domain')
export const limitId = id('limit')
export const rowId = id('row')

export type ComponentId = v.InferOutput<typeof componentId>
export type ConnectionId = v.InferOutput<typeof connectionId>
export type FlowId = v.InferOutput<typeof flowId>
export type DriverId = v.InferOutput<typeof driverId>
export type DomainId = v.InferOutput<typeof domainId>
export type LimitId = v.InferOutput<typeof limitId>
/** Of notes, checklist items, decisions and the other lists that the engine does not read. */
export type RowId = v.InferOutput<typeof rowId>
export type Id = ComponentId | ConnectionId | FlowId | DriverId | DomainId | LimitId | RowId
