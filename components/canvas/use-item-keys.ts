import { type ItemKey, select, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { isTyping, keysOf } from '#components/commands/keys.ts'
import { useTexts } from '#components/language/use-language.ts'
import { announce } from '#components/ui/announcements.ts'
import { drawnRows, tabOrder } from './drawn-items.ts'
import { focusCanvas, focusedItem, focusItem } from './item-focus.ts'
import { besideIn, type Drawn } from './reading-order.ts'
import { spokenTexts } from './spoken-texts.ts'

type Arrow = Parameters<typeof besideIn>[2]

/**
 * The keyboard on the canvas, which is one stop of the Tab key. Enter steps in; then Tab and the arrow keys go from
 * thing to thing as people read, Space selects, Escape steps out again. Arrow keys move what is selected instead.
 */
export function useItemKeys(): (event: React.KeyboardEvent) => void {
  const { document: shared } = useSession()
  const text = useTexts(spokenTexts)
  const selection = useScreen((state) => state.selection)

  /** Where Tab and the arrows lead, found when a key is pressed: things move more often. */
  function ways() {
    const { board } = shared.reading()
    const rows = drawnRows(board)
    return { rows, order: tabOrder(board, rows) }
  }
  function go(key: ItemKey | null | undefined, order: readonly ItemKey[]): boolean {
    if (key === null || key === undefined) return false
    focusItem(key)
    announce(text.place(String(order.indexOf(key) + 1), String(order.length)))
    return true
  }
  /** Whether the key did something at the canvas itself. */
  function atCanvas(keys: string): boolean {
    const steps = keys === 'Enter' || keys === 'ArrowDown' || keys === 'ArrowRight'
    if (!steps || selection.size > 0 || useScreen.getState().tool !== 'select') return false
    const { order } = ways()
    return go(order[0], order)
  }
  function atItem(item: ItemKey, keys: string): boolean {
    const { rows, order } = ways()
    const at = order.indexOf(item)
    switch (keys) {
      case 'Tab':
        return go(order[at + 1], order) // after the last one Tab leaves the canvas
      case 'Shift+Tab':
        if (!go(order[at - 1], order)) focusCanvas()
        return true
      case 'Home':
        return go(order[0], order)
      case 'End':
        return go(order.at(-1), order)
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
        if (!isArrow(keys) || selection.size > 0) return false
        return go(besideIn(rows, item, keys) ?? aside(rows, order, at, keys), order)
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

/** From what stands in no row, a line or a pin, arrows go on as Tab does. */
function aside(
  rows: readonly (readonly Drawn[])[],
  order: readonly ItemKey[],
  at: number,
  arrow: Arrow,
): ItemKey | undefined {
  const item = order[at]
  if (rows.flat().some(({ key }) => key === item)) return undefined
  return order[arrow === 'ArrowRight' || arrow === 'ArrowDown' ? at + 1 : at - 1]
}

function isArrow(keys: string): keys is Arrow {
  return keys === 'ArrowUp' || keys === 'ArrowDown' || keys === 'ArrowLeft' || keys === 'ArrowRight'
}
