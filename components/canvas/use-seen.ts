import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import type { Rectangle } from '#lib/model/geometry.ts'

/** The part of the board that is seen is told in steps of about this many pixels of the screen. */
const STEP = 400
/** The view stands still when it has not moved for so long, in milliseconds. */
const STILL = 120

/**
 * A rectangle around the part of the board that is seen, once the view stands still: while it moves, nothing new is
 * drawn one by one. Null before there is a view.
 */
export function useSeen(): Rectangle | null {
  const store = useStoreApi()
  const [told, setTold] = useState(() => tell(store.getState()))
  useEffect(() => {
    let standing: ReturnType<typeof setTimeout> | undefined
    const stop = store.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height)
        return
      clearTimeout(standing)
      if (before.width === 0) setTold(tell(now))
      else standing = setTimeout(() => setTold(tell(store.getState())), STILL)
    })
    return () => {
      stop()
      clearTimeout(standing)
    }
  }, [store])
  return useMemo(() => {
    if (told === '') return null
    const [x = 0, y = 0, width = 0, height = 0] = told.split(' ').map(Number)
    return { x, y, width, height }
  }, [told])
}

function tell({ transform: [x, y, zoom], width, height }: ReactFlowState): string {
  if (width === 0 || height === 0) return ''
  const step = 2 ** Math.round(Math.log2(STEP / zoom))
  const down = (value: number) => Math.floor(value / step) * step
  const up = (value: number) => Math.ceil(value / step) * step
  const [left, top] = [down(-x / zoom), down(-y / zoom)]
  return [left, top, up((width - x) / zoom) - left, up((height - y) / zoom) - top].join(' ')
}
