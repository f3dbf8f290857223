import * as v from 'valibot'
import { flag, oneOf, type Point, point, text } from './field.ts'
import {
  type ComponentId,
  type ConnectionId,
  componentId,
  connectionId,
  type DomainId,
  domainId,
  type RowId,
  rowId,
} from './id.ts'

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

export type Anchor =
  | { readonly component: ComponentId }
  | { readonly connection: ConnectionId }
  | { readonly domain: DomainId }
  | { readonly point: Point }

export const noteKinds = ['note', 'risk', 'question', 'assumption', 'bottleneck'] as const
export type NoteKind = (typeof noteKinds)[number]
/** Impact and probability of a risk, 1 low to 3 high. */
export const ratings = [1, 2, 3] as const
export type Rating = (typeof ratings)[number]
/** Whether a risk would be noticed before users notice it. */
export const detections = ['yes', 'partly', 'no'] as const
export type Detection = (typeof detections)[number]

/** A thought pinned to the drawing; a type, so that it is one of the plain rows. */
export type Note = {
  readonly id: RowId
  readonly kind: NoteKind
  readonly text: string
  readonly on?: Anchor
  readonly impact?: Rating
  readonly probability?: Rating
  readonly detection?: Detection
  readonly locked?: boolean
  /** When it was made, as ISO text, and the display name of who made it. */
  readonly createdAt?: string
  readonly by?: string
}

export const noteFields = {
  id: rowId,
  kind: v.exactOptional(oneOf(noteKinds), 'note'),
  text: v.exactOptional(text, ''),
  on: v.exactOptional(anchor),
  impact: v.exactOptional(v.picklist(ratings, 'E_TYPE')),
  probability: v.exactOptional(v.picklist(ratings, 'E_TYPE')),
  detection: v.exactOptional(oneOf(detections)),
  locked: v.exactOptional(flag),
  createdAt: v.exactOptional(text),
  by: v.exactOptional(text),
}

/** Rows that the engine does not read are kept as they came; the rooms that show them know more of them. */
export const plainRowFields = { id: rowId }
export interface PlainRow {
  readonly id: RowId
  readonly [key: string]: unknown
}
