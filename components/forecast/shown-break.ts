import { changeScreen, type ItemKey, useScreen } from '#components/board/screen.ts'

/** Selects what breaks, so that the canvas and the inspector show it. */
export function showOnCanvas(owner: string, isDomain: boolean): void {
  changeScreen({ selection: new Set([keyOf(owner, isDomain)]) })
}

/** Whether the owner of a break is selected on the canvas. */
export function useIsShown(owner: string, isDomain: boolean): boolean {
  return useScreen((state) => state.selection.has(keyOf(owner, isDomain)))
}

function keyOf(owner: string, isDomain: boolean): ItemKey {
  return `${isDomain ? 'domains' : 'components'}/${owner}`
}
