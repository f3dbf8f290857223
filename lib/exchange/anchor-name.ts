import type { Board } from '#lib/model/board.ts'
import type { Anchor } from '#lib/model/note.ts'
import { pathText } from './path-text.ts'

/** What a note, an item or a decision is about, by name; empty for a place on the canvas. */
export function anchorName(on: Anchor, board: Board): string {
  if ('component' in on) return pathText(`components/${on.component}`, board)
  if ('connection' in on) return pathText(`connections/${on.connection}`, board)
  return 'domain' in on ? pathText(`domains/${on.domain}`, board) : ''
}
