import { useEffect, useState } from 'react'

/** Gives the focus back to where it was before this appeared when it goes away, unless somebody has taken it since. */
export function useReturnedFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    return () => {
      const isFree = document.activeElement === null || document.activeElement === document.body
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [before])
}
