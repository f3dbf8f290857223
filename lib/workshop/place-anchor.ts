import type { ComponentId, ConnectionId } from '#lib/model/id.ts'
import type { Anchor } from '#lib/model/note.ts'
import type { Place } from './ballot.ts'

/** Where on the board a voted place is; null for what the map does not have. */
export function placeAnchor(place: Place): Anchor | null {
  // ids of a ballot were chosen from this board
  if ('component' in place) return { component: place.component as ComponentId }
  return 'connection' in place ? { connection: place.connection as ConnectionId } : null
}
