import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { keyOfAnchor } from '#components/forecast/anchor-key.ts'
import { motionMilliseconds } from '#components/ui/motion.ts'
import type { Anchor } from '#lib/model/note.ts'
import { changeScreen, type ItemKey, select } from './screen.ts'
import { useSession } from './use-session.ts'

/** How long the view takes to get there. */
const TRAVEL_MILLISECONDS = 250

/** Selects something and brings it into view; a place is only brought into view. */
export function useGoTo(): (on: Anchor | ItemKey) => void {
  const { document } = useSession()
  const { fitView, setCenter } = useReactFlow()
  return useCallback(
    (on) => {
      changeScreen({ phoneView: 'map' })
      const key = typeof on === 'string' ? on : keyOfAnchor(on)
      if (key !== null) {
        select([key])
        changeScreen(({ phoneView }) => ({ phoneView: phoneView === 'map' ? 'map' : 'outline' }))
        const { connections } = document.reading().board
        const ends = connections.flatMap(({ id, from, to }) =>
          key === `connections/${id}` ? [`components/${from}`, `components/${to}`] : [],
        )
        const nodes = (ends.length > 0 ? ends : [key]).map((id) => ({ id }))
        void fitView({ nodes, maxZoom: 1.2, padding: 0.4, duration: motionMilliseconds(TRAVEL_MILLISECONDS) })
      } else if (typeof on === 'object' && 'point' in on)
        void setCenter(on.point.x, on.point.y, { zoom: 1, duration: motionMilliseconds(TRAVEL_MILLISECONDS) })
    },
    [document, fitView, setCenter],
  )
}
