import { thingName } from '#lib/language/quantity-name.ts'
import type { Board } from '#lib/model/board.ts'
import type { Anchor } from '#lib/model/note.ts'

/** What a note, an item or a decision is about, by name; empty for a place on the canvas. */
export function anchorName(on: Anchor, board: Board): string {
  if ('component' in on) return thingName('components', on.component, board)
  if ('connection' in on) return thingName('connections', on.connection, board)
  return 'domain' in on ? thingName('domains', on.domain, board) : ''
}
