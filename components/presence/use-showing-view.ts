import { useOnViewportChange } from '@xyflow/react'
import { useCallback, useEffect } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { useOwnView } from './use-own-view.ts'

/** Shows the others what one sees and whether one points with a light, and nothing of a tab that nobody looks at. */
export function useShowingView(): void {
  const { presence } = useSession()
  const isFollowing = useScreen((state) => state.following !== null)
  const isLaser = useScreen((state) => state.tool === 'laser')
  const ownView = useOwnView()
  const show = useCallback(
    () => presence.show({ view: isFollowing ? null : ownView() }),
    [presence, isFollowing, ownView],
  )
  // A single turn of the wheel has a start and an end and nothing between.
  useOnViewportChange({ onChange: show, onEnd: show })
  useEffect(show, [show])
  useEffect(() => presence.show({ laser: isLaser }), [presence, isLaser])
  useEffect(() => {
    const rest = () => presence.rest(document.visibilityState === 'hidden')
    rest()
    document.addEventListener('visibilitychange', rest)
    return () => document.removeEventListener('visibilitychange', rest)
  }, [presence])
}
