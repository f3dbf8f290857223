import { useScreen } from './screen.ts'

/** Whether hands may change the board now. */
export function mayEdit(): boolean {
  return isOpen(useScreen.getState())
}

export function useMayEdit(): boolean {
  return useScreen(isOpen)
}

function isOpen({ viewing, hindrance }: ReturnType<typeof useScreen.getState>): boolean {
  return !viewing && hindrance === null
}
