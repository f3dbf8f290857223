import { useCallback, useRef } from 'react'
import { useSession } from '#components/board/use-session.ts'
import type { Reaction } from '#lib/document/presence.ts'

/** How long a sign is shown. */
const SHOWN_MILLISECONDS = 4000

/** Shows a sign to the others for a moment. */
export function useReacting(): (reaction: Reaction) => void {
  const { presence } = useSession()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  return useCallback(
    (reaction) => {
      clearTimeout(timer.current)
      presence.show({ reaction })
      timer.current = setTimeout(() => presence.show({ reaction: null }), SHOWN_MILLISECONDS)
    },
    [presence],
  )
}
