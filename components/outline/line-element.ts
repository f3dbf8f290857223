/** The key of the line that an element is or lies in; null outside the outline. */
export function lineKeyAt(target: Element): string | null {
  return target.closest('[data-line]')?.getAttribute('data-line') ?? null
}

/** The element of a line; null while it is folded away. */
export function lineElement(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`) ?? null
}
