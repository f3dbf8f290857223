import { changeScreen } from '#components/board/screen.ts'

/** Shows the inspector and puts the hands on its first field. */
export function inspect(): void {
  changeScreen({ tab: 'inspector', phoneView: 'panel' })
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>('[role="tabpanel"][data-state="active"] :is(input, select, button)')
      ?.focus(),
  )
}
