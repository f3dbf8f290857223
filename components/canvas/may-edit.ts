import { useScreen } from '#components/board/screen.ts'

/** Whether hands may change the board now. */
export function mayEdit(): boolean {
  return !useScreen.getState().viewing
}
