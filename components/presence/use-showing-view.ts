import { useOnViewportChange, useReactFlow } from '@xyflow/react'
import { useCallback, useEffect } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { middleOfCanvas } from '#components/canvas/canvas-box.ts'

/** Shows the others what one sees and whether one points with a light, and nothing of a tab that nobody looks at. */
export function useShowingView(): void {
  const { presence } = useSession()
  const isFollowing = useScreen((state) => state.following !== null)
  const isLaser = useScreen((state) => state.tool === 'laser')
  const { screenToFlowPosition, getZoom } = useReactFlow()
  const show = useCallback(() => {
    const view = isFollowing
      ? null
      : { ...screenToFlowPosition(middleOfCanvas(), { snapToGrid: false }), zoom: getZoom() }
    presence.show({ view })
  }, [presence, isFollowing, screenToFlowPosition, getZoom])
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
