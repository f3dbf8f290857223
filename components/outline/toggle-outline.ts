import { changeScreen, useScreen } from '#components/board/screen.ts'

/** Opens the outline and puts the hands on it; closes it when they are there already. */
export function toggleOutline(): void {
  const isThere = document.activeElement?.closest('[data-outline]') != null
  if (useScreen.getState().outline && isThere) {
    changeScreen({ outline: false })
    document.querySelector<HTMLElement>('.react-flow')?.focus()
    return
  }
  changeScreen({ outline: true, phoneView: 'outline' })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus())
}
