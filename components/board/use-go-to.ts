import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { useShow } from '#components/canvas/use-show.ts'
import { keyOfAnchor } from '#components/forecast/anchor-key.ts'
import { motionMilliseconds } from '#components/ui/motion.ts'
import type { Anchor } from '#lib/model/note.ts'
import { changeScreen, type ItemKey, select } from './screen.ts'

/** How long the view takes to get there. */
const TRAVEL_MILLISECONDS = 250

/** Selects something and brings it into view; a place is only brought into view. */
export function useGoTo(): (on: Anchor | ItemKey) => void {
  const show = useShow()
  const { setCenter } = useReactFlow()
  return useCallback(
    (on) => {
      changeScreen({ phoneView: 'map' })
      const key = typeof on === 'string' ? on : keyOfAnchor(on)
      if (key !== null) {
        select([key])
        changeScreen(({ phoneView }) => ({ phoneView: phoneView === 'map' ? 'map' : 'outline' }))
        show.items([key], motionMilliseconds(TRAVEL_MILLISECONDS))
      } else if (typeof on === 'object' && 'point' in on)
        void setCenter(on.point.x, on.point.y, { zoom: 1, duration: motionMilliseconds(TRAVEL_MILLISECONDS) })
    },
    [show, setCenter],
  )
}
