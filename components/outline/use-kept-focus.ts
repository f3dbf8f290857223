import { type RefObject, useEffect, useRef } from 'react'
import { lineElement, lineKeyAt } from './line-element.ts'
import type { Line } from './outline-lines.ts'

/** When the line that has the focus goes away, the one that takes its place gets it. */
export function useKeptFocus(list: RefObject<HTMLElement | null>, here: Line | undefined): void {
  const focused = useRef<string | null>(null)
  useEffect(() => {
    const now = document.activeElement
    if (now !== null && list.current?.contains(now)) focused.current = lineKeyAt(now)
    else if (focused.current !== null && here !== undefined) {
      const isGone = now === document.body && lineElement(list.current, focused.current) === null
      focused.current = null
      if (isGone) lineElement(list.current, here.key)?.focus()
    }
  })
}
