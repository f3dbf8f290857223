import type { NodeChange } from '@xyflow/react'
import { type ItemKey, useScreen } from '#components/board/screen.ts'
import type { Edit } from '#lib/document/edit.ts'
import type { Gestures } from '#lib/document/presence.ts'
import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import { dropEdits, withFollowers, withSelected } from './drop.ts'
import { useOwnAir } from './in-the-air.ts'
import type { BoardNode } from './nodes.ts'

/** The selection after what React Flow says was selected and unselected. */
export function selectionAfter(
  selection: ReadonlySet<ItemKey>,
  changes: readonly { readonly type: string; readonly id?: string; readonly selected?: boolean }[],
): ReadonlySet<ItemKey> {
  const selects = changes.filter(({ type }) => type === 'select')
  if (selects.length === 0) return selection
  const next = new Set(selection)
  for (const { id, selected } of selects) {
    if (selected)
      next.add(id as ItemKey) // node and edge ids are item keys
    else next.delete(id as ItemKey)
  }
  return next
}

/**
 * Presence travels faster than a document that goes to disk first: things stay in the air for the others until the
 * document has surely reached them, or they would jump back for a moment.
 */
const LANDING_MILLISECONDS = 500
let landing: ReturnType<typeof setTimeout> | undefined

/**
 * Follows a moving hand: while it moves, positions are in the air and shown to the others; when it lets go, they
 * become one step of the document.
 */
export function moveWithHand(
  board: Board,
  changes: readonly NodeChange<BoardNode>[],
  show: (gestures: Partial<Gestures>) => void,
  apply: (edits: readonly Edit[]) => void,
): void {
  const held = new Map<ItemKey, Point>()
  let lifted = false
  for (const change of changes) {
    if (change.type !== 'position' || !change.position) continue
    held.set(change.id as ItemKey, change.position)
    lifted ||= change.dragging === true
  }
  if (held.size === 0) return
  const moves = withFollowers(board, withSelected(board, held, useScreen.getState().selection))
  clearTimeout(landing)
  show({ inTheAir: Object.fromEntries(moves) })
  if (lifted) {
    useOwnAir.setState({ moves })
    return
  }
  apply(dropEdits(board, moves, new Set(held.keys())))
  useOwnAir.setState({ moves: new Map() })
  landing = setTimeout(() => show({ inTheAir: {} }), LANDING_MILLISECONDS)
}
