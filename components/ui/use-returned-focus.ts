import { useEffect, useState } from 'react'

/** Gives the focus back to where it was before this appeared when it goes away, unless somebody has taken it since. */
export function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    return () => {
      const isFree = document.activeElement === null || document.activeElement === document.body
      if (isFree && before instanceof HTMLElement && before.isConnected) tabShown(before).focus()
    }
  }, [before])
}

/** A tab that gets the focus is turned to: where another has been turned to meanwhile, that one takes its place. */
function tabShown(element: HTMLElement): HTMLElement {
  const list = element.getAttribute('role') === 'tab' ? element.closest('[role="tablist"]') : null
  return list?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ?? element
}
