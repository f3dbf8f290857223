import { useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import type { View } from '#lib/document/presence.ts'

/** Answers what one sees now, without measuring anything: it is asked at every step of a moving canvas. */
export function useOwnView(): () => View {
  const store = useStoreApi()
  return useCallback(() => {
    const {
      width,
      height,
      transform: [left, top, zoom],
    } = store.getState()
    return { x: (width / 2 - left) / zoom, y: (height / 2 - top) / zoom, zoom }
  }, [store])
}
