import { type ItemKey, itemKey, selectedIds } from '#components/board/screen.ts'
import type { Edit } from '#lib/document/edit.ts'
import { pasteBoard } from '#lib/document/paste-commands.ts'
import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import { fragmentOf } from '#lib/model/fragment.ts'
import {
  boundsOf,
  centreOf,
  componentRectangle,
  domainRectangle,
  gridStep,
  noteSize,
} from '#lib/model/geometry.ts'
import { freeName } from './making.ts'

/** Edits, and the items that they make. */
export interface MadeItems {
  readonly edits: readonly Edit[]
  readonly keys: readonly ItemKey[]
}

/** What is selected, as a board of its own; null when there is nothing that can stand alone. */
export function selectedFragment(board: Board, selection: ReadonlySet<ItemKey>): Board | null {
  const fragment = fragmentOf(board, {
    components: selectedIds(selection, 'components'),
    domains: selectedIds(selection, 'domains'),
    notes: selectedIds(selection, 'notes'),
  })
  const { components, domains, notes } = fragment
  return components.length + domains.length + notes.length === 0 ? null : fragment
}

/** A fragment put on the board, moved by `shift`; names that are taken get a number. */
export function pasted(board: Board, fragment: Board, shift: Point): MadeItems {
  const { edits, components, domains, notes } = pasteBoard(board, fragment, shift, (name, id) =>
    freeName(board, name ?? id),
  )
  return {
    edits,
    keys: [
      ...components.map((id) => itemKey('components', id)),
      ...domains.map((id) => itemKey('domains', id)),
      ...notes.map((id) => itemKey('notes', id)),
    ],
  }
}

/** How far a fragment has to move for its middle to be at a point of the grid. */
export function shiftTo(fragment: Board, middle: Point): Point {
  const bounds = boundsOf([
    ...fragment.components.map(componentRectangle),
    ...fragment.domains.map(domainRectangle),
    ...fragment.notes.flatMap(({ on }) =>
      on !== undefined && 'point' in on ? [{ ...on.point, ...noteSize }] : [],
    ),
  ])
  if (bounds === null) return { x: 0, y: 0 }
  const from = centreOf(bounds)
  return { x: snapped(middle.x - from.x), y: snapped(middle.y - from.y) }
}

function snapped(value: number): number {
  return Math.round(value / gridStep) * gridStep
}
