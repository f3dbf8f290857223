import { itemAt } from '#components/board/item-at.ts'
import { select, useScreen } from '#components/board/screen.ts'

/** Selects what an element stands for, unless it is among what is selected already. */
export function selectItemAt(target: Element): void {
  const item = itemAt(target)
  if (item === null) select([])
  else if (!useScreen.getState().selection.has(item)) select([item])
}
