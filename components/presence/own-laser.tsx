'use client'

import { useReactFlow, useViewport, ViewportPortal } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { isOverCanvas } from '#components/canvas/canvas-box.ts'
import type { Point } from '#lib/model/field.ts'
import { LaserDot } from './laser-dot.tsx'

/** One's own light, as the others see it. */
export function OwnLaser() {
  const isOn = useScreen((state) => state.tool === 'laser')
  const { screenToFlowPosition } = useReactFlow()
  const { zoom } = useViewport()
  const [point, setPoint] = useState<Point | null>(null)
  useEffect(() => {
    if (!isOn) return
    function move({ clientX: x, clientY: y }: PointerEvent): void {
      setPoint(isOverCanvas({ x, y }) ? screenToFlowPosition({ x, y }, { snapToGrid: false }) : null)
    }
    window.addEventListener('pointermove', move)
    return () => {
      window.removeEventListener('pointermove', move)
      setPoint(null)
    }
  }, [isOn, screenToFlowPosition])
  if (!isOn || point === null) return null
  return (
    <ViewportPortal>
      <LaserDot point={point} scale={1 / zoom} />
    </ViewportPortal>
  )
}
