import { useMemo } from 'react'
import { type ItemKey, select, useScreen } from '#components/board/screen.ts'
import { useBoard } from '#components/board/use-session.ts'
import { isTyping, keysOf } from '#components/commands/keys.ts'
import { useTexts } from '#components/language/use-language.ts'
import { announce } from '#components/ui/announcements.ts'
import { drawnRows, tabOrder } from './drawn-items.ts'
import { focusCanvas, focusedItem, focusItem } from './item-focus.ts'
import { besideIn } from './reading-order.ts'
import { spokenTexts } from './spoken-texts.ts'

type Arrow = Parameters<typeof besideIn>[2]

/**
 * The keyboard on the canvas, which is one stop of the Tab key. Enter steps in; then Tab and the arrow keys go from
 * thing to thing as people read, Space selects, Escape steps out again. Arrow keys move what is selected instead.
 */
export function useItemKeys(): (event: React.KeyboardEvent) => void {
  const board = useBoard()
  const text = useTexts(spokenTexts)
  const selection = useScreen((state) => state.selection)
  const rows = useMemo(() => drawnRows(board), [board])
  const order = useMemo(() => tabOrder(board, rows), [board, rows])

  function go(key: ItemKey | null | undefined): boolean {
    if (key === null || key === undefined) return false
    focusItem(key)
    announce(text.place(String(order.indexOf(key) + 1), String(order.length)))
    return true
  }
  /** From what stands in no row, a line or a pin, arrows go on as Tab does. */
  function aside(at: number, arrow: Arrow): ItemKey | undefined {
    const item = order[at]
    if (rows.flat().some(({ key }) => key === item)) return undefined
    return order[arrow === 'ArrowRight' || arrow === 'ArrowDown' ? at + 1 : at - 1]
  }
  /** Whether the key did something at the canvas itself. */
  function atCanvas(keys: string): boolean {
    const steps = keys === 'Enter' || keys === 'ArrowDown' || keys === 'ArrowRight'
    return steps && selection.size === 0 && useScreen.getState().tool === 'select' && go(order[0])
  }
  function atItem(item: ItemKey, keys: string): boolean {
    const at = order.indexOf(item)
    switch (keys) {
      case 'Tab':
        return go(order[at + 1]) // after the last one Tab leaves the canvas
      case 'Shift+Tab':
        if (!go(order[at - 1])) focusCanvas()
        return true
      case 'Home':
        return go(order[0])
      case 'End':
        return go(order.at(-1))
      case ' ':
        select(selection.has(item) ? [...selection].filter((key) => key !== item) : [item])
        return true
      case 'Shift+ ':
        select([...selection, item])
        return true
      case 'Escape':
        if (useScreen.getState().tool !== 'select') return false
        if (selection.size > 0) select([])
        else focusCanvas()
        return true
      default:
        return isArrow(keys) && selection.size === 0 && go(besideIn(rows, item, keys) ?? aside(at, keys))
    }
  }
  return (event) => {
    const keys = keysOf(event.nativeEvent)
    if (keys === null || isTyping(event.target)) return
    const item = focusedItem()
    if (item === null && event.target !== event.currentTarget) return // a button among the things
    if (item !== null && /^(Enter|Delete|Backspace)$/.test(keys) && !selection.has(item)) select([item])
    if (item === null ? atCanvas(keys) : atItem(item, keys)) event.preventDefault()
  }
}

function isArrow(keys: string): keys is Arrow {
  return keys === 'ArrowUp' || keys === 'ArrowDown' || keys === 'ArrowLeft' || keys === 'ArrowRight'
}
