import { type ReactFlowState, useStore } from '@xyflow/react'
import { useMemo } from 'react'
import type { Rectangle } from '#lib/model/geometry.ts'

/** The part of the board that is seen is told in steps of about this many pixels of the screen. */
const STEP = 400

/** A rectangle around the part of the board that is seen; it changes now and then while the view moves. Null before there is a view. */
export function useSeen(): Rectangle | null {
  const told = useStore(tell)
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
