import { useReactFlow } from '@xyflow/react'
import { useCallback } from 'react'
import { motionMilliseconds } from '#components/ui/motion.ts'
import type { View } from '#lib/document/presence.ts'

/** Moves the canvas to what somebody else sees. */
export function useTravel(): (view: View, durationMilliseconds: number) => void {
  const { setCenter } = useReactFlow()
  return useCallback(
    ({ x, y, zoom }, durationMilliseconds) => {
      void setCenter(x, y, { zoom, duration: motionMilliseconds(durationMilliseconds) })
    },
    [setCenter],
  )
}
