import * as v from 'valibot'
import { oneOf, point, text } from './field.ts'
import { componentId, connectionId, domainId, type RowId, rowId } from './id.ts'

/** What a row is about: a component, a connection, a domain, or a place on the canvas. */
export const anchor = v.looseObject(
  {
    component: v.exactOptional(componentId),
    connection: v.exactOptional(connectionId),
    domain: v.exactOptional(domainId),
    point: v.exactOptional(point),
  },
  'E_TYPE',
)

export const noteKinds = ['note', 'risk', 'question', 'assumption', 'bottleneck'] as const

/** A thought pinned to the drawing. */
export const noteFields = {
  id: rowId,
  kind: v.exactOptional(oneOf(noteKinds), 'note'),
  text: v.exactOptional(text, ''),
  on: v.exactOptional(anchor),
  createdAt: v.exactOptional(text),
  by: v.exactOptional(text),
}

/** Rows that the engine does not read are kept as they came; the rooms that show them know more of them. */
export const plainRowFields = { id: rowId }
export interface PlainRow {
  readonly id: RowId
  readonly [key: string]: unknown
}
