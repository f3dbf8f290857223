import { itemAt } from '#components/board/item-at.ts'
import type { ItemKey } from '#components/board/screen.ts'

/** The canvas as a whole: one stop of the Tab key. */
function canvasElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.react-flow')
}

/** Puts the keyboard on the canvas, out of the things on it. */
export function focusCanvas(): void {
  canvasElement()?.focus({ preventScroll: true })
}

/** Puts the keyboard on something on the canvas; nothing happens when it is not drawn. */
export function focusItem(key: ItemKey): void {
  const item = canvasElement()?.querySelector<HTMLElement | SVGElement>(`[data-id="${CSS.escape(key)}"]`)
  item?.focus({ preventScroll: true })
}

/** The thing on the canvas that the keyboard is on; null when it is elsewhere. */
export function focusedItem(): ItemKey | null {
  const { activeElement } = document
  return activeElement !== null && canvasElement()?.contains(activeElement) ? itemAt(activeElement) : null
}
