import { type RefObject, useEffect } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { type ItemKey, itemKey, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { isTyping, keysOf } from '#components/commands/keys.ts'
import { useTexts } from '#components/language/use-language.ts'
import { announce } from '#components/ui/announcements.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import { componentRectangle, domainRectangle, gridStep } from '#lib/model/geometry.ts'
import { moveWithHand } from './gestures.ts'
import { nearestComponent } from './nearest-component.ts'
import { spokenTexts } from './spoken-texts.ts'

const ways = {
  ArrowLeft: { way: 'left', step: { x: -1, y: 0 } },
  ArrowRight: { way: 'right', step: { x: 1, y: 0 } },
  ArrowUp: { way: 'up', step: { x: 0, y: -1 } },
  ArrowDown: { way: 'down', step: { x: 0, y: 1 } },
} as const

/** With Shift, things move so many steps of the grid at once. */
const FAR = 5

/** Arrow keys move what is selected, while the canvas or nothing at all has the keyboard; readers hear past what. */
export function useNudging(canvas: RefObject<HTMLElement | null>): void {
  const { document: board, presence } = useSession()
  const text = useTexts(spokenTexts)
  useEffect(() => {
    function nudge(event: KeyboardEvent): void {
      const keys = keysOf(event)?.replace(/^Shift\+/, '') ?? ''
      const { selection } = useScreen.getState()
      if (!(keys in ways) || event.defaultPrevented || !isOn(canvas.current, event.target) || !mayEdit())
        return
      const { way, step } = ways[keys as keyof typeof ways] // it is one of them
      const now = board.reading().board
      const places = placesOf(now, selection)
      if (places.size === 0) return
      event.preventDefault()
      const length = gridStep * (event.shiftKey ? FAR : 1)
      const moves = [...places].map(([id, { x, y }]) => ({
        type: 'position' as const,
        id,
        position: { x: x + step.x * length, y: y + step.y * length },
      }))
      moveWithHand(now, moves, presence.show, board.apply)
      const [first] = moves
      const others = now.components.filter(({ id }) => !selection.has(itemKey('components', id)))
      const next = first && nearestComponent(others, first.position)
      announce(next ? `${text[way]}, ${text.nextTo(nameOf(next))}` : text[way])
    }
    window.addEventListener('keydown', nudge)
    return () => window.removeEventListener('keydown', nudge)
  }, [board, presence, text, canvas])
}

function isOn(canvas: HTMLElement | null, target: EventTarget | null): boolean {
  if (isTyping(target)) return false
  return target === document.body || (target instanceof Node && canvas !== null && canvas.contains(target))
}

/** Where the selected things are that are neither locked nor held by what they hang on. */
function placesOf(board: Board, selection: ReadonlySet<ItemKey>): ReadonlyMap<ItemKey, Point> {
  const free = <Row extends { readonly id: string; readonly locked?: boolean }>(
    table: 'components' | 'domains' | 'notes',
    rows: readonly Row[],
    placeOf: (row: Row) => Point | null,
  ) =>
    rows.flatMap((row): readonly (readonly [ItemKey, Point])[] => {
      const key = itemKey(table, row.id)
      const place = row.locked === true || !selection.has(key) ? null : placeOf(row)
      return place === null ? [] : [[key, place]]
    })
  return new Map([
    ...free('components', board.components, componentRectangle),
    ...free('domains', board.domains, domainRectangle),
    ...free('notes', board.notes, ({ on }) => (on !== undefined && 'point' in on ? on.point : null)),
  ])
}
