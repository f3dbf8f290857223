/** For `ref`: whoever has just opened this goes on typing in its first field. */
export function focusField(opened: HTMLElement | null): void {
  opened?.querySelector<HTMLElement>('input, textarea')?.focus()
}
