import { changeScreen, useScreen } from '#components/board/screen.ts'

/** Opens the outline and puts the hands on it; closes it when they are there already. */
export function toggleOutline(): void {
  const isThere = document.activeElement?.closest('[data-outline]') != null
  if (useScreen.getState().outline && isThere) {
    changeScreen({ outline: false })
    document.querySelector<HTMLElement>('.react-flow')?.focus()
    return
  }
  changeScreen({ outline: true, phoneView: 'outline', hands: 'outline' })
  focusOutline()
}

/** Puts the hands on the line they were on, or on the first thing to do in an empty outline. */
export function focusOutline(): void {
  const line = document.querySelector<HTMLElement>('[data-line][tabindex="0"]')
  const target = line ?? document.querySelector<HTMLElement>('[data-outline] button:not(:disabled)')
  target?.focus()
}
