import { itemAt } from '#components/board/item-at.ts'
import type { ItemKey } from '#components/board/screen.ts'
import { hold } from './hold.ts'

/** The canvas as a whole: one stop of the Tab key. */
function canvasElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.react-flow')
}

/** Puts the keyboard on the canvas, out of the things on it. */
export function focusCanvas(): void {
  canvasElement()?.focus({ preventScroll: true })
}

/** What is far off is drawn within this many pictures once it is held. */
const PICTURES = 10

/** Puts the keyboard on something on the canvas; nothing happens when it is not drawn. */
export function focusItem(key: ItemKey): void {
  if (focusDrawn(key)) return
  hold('keyboard', key)
  let left = PICTURES
  requestAnimationFrame(function look() {
    if (!focusDrawn(key) && left-- > 0) requestAnimationFrame(look)
  })
}

function focusDrawn(key: ItemKey): boolean {
  const item = canvasElement()?.querySelector<HTMLElement | SVGElement>(`[data-id="${CSS.escape(key)}"]`)
  item?.focus({ preventScroll: true })
  return item !== null && item !== undefined
}

/** The thing on the canvas that the keyboard is on; null when it is elsewhere. */
export function focusedItem(): ItemKey | null {
  const { activeElement } = document
  return activeElement !== null && canvasElement()?.contains(activeElement) ? itemAt(activeElement) : null
}
