import { type ItemKey, itemKey } from '#components/board/screen.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Flow } from '#lib/model/flow.ts'
import type { DomainId, DriverId } from '#lib/model/id.ts'
import type { Note } from '#lib/model/note.ts'

/** What a line of the outline is about. */
export type Subject =
  | { readonly kind: 'flow'; readonly flow: Flow; readonly passes: number }
  /** What no flow passes. */
  | { readonly kind: 'apart' }
  | { readonly kind: 'domain'; readonly domain: FailureDomain }
  | { readonly kind: 'component'; readonly component: Component }
  /** A connection, seen from the component that calls or from the one that is called. */
  | { readonly kind: 'connection'; readonly connection: Connection; readonly leaves: boolean }
  /** The driver that a component grows with. */
  | { readonly kind: 'tag'; readonly component: Component; readonly driver: DriverId }
  /** A part of a component that stands in a domain, seen from the component or from inside the domain. */
  | {
      readonly kind: 'place'
      readonly component: Component
      readonly domain: DomainId
      readonly count: number
      readonly isInside: boolean
    }
  | { readonly kind: 'note'; readonly note: Note }

/** What a line stands for on the canvas; null for what is not drawn. */
export function itemOf(subject: Subject): ItemKey | null {
  switch (subject.kind) {
    case 'flow':
    case 'apart':
      return null
    case 'domain':
      return itemKey('domains', subject.domain.id)
    case 'connection':
      return itemKey('connections', subject.connection.id)
    case 'note':
      return itemKey('notes', subject.note.id)
    default:
      return itemKey('components', subject.component.id)
  }
}
