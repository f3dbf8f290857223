'use client'

import { useEffect, useState } from 'react'
import type { Point } from '#lib/model/field.ts'

/** How long the tail of the light is, in time. */
const TAIL_MILLISECONDS = 500

interface Seen extends Point {
  readonly at: number
}

/** A light with a tail that fades, on the canvas at a point; `scale` keeps it the same size at every zoom. */
export function LaserDot({ point: { x, y }, scale }: { readonly point: Point; readonly scale: number }) {
  const tail = useTail(x, y)
  return (
    <svg className="absolute overflow-visible" width="1" height="1" aria-hidden="true">
      <polyline
        points={tail.map((seen) => `${seen.x},${seen.y}`).join(' ')}
        fill="none"
        stroke="#ff3b30"
        strokeOpacity="0.55"
        strokeWidth={5 * scale}
        strokeLinecap="round"
        strokeLinejoin="round"
        className="motion-reduce:hidden"
      />
      <circle cx={x} cy={y} r={7 * scale} fill="#ff3b30" stroke="white" strokeWidth={2 * scale} />
    </svg>
  )
}

/** Where a point has been a moment ago, ending where it is. */
function useTail(x: number, y: number): readonly Seen[] {
  const [tail, setTail] = useState<readonly Seen[]>([])
  useEffect(() => setTail((seen) => [...fresh(seen), { x, y, at: performance.now() }]), [x, y])
  const isFading = tail.length > 1
  useEffect(() => {
    if (!isFading) return
    const timer = setInterval(() => setTail(fresh), TAIL_MILLISECONDS / 5)
    return () => clearInterval(timer)
  }, [isFading])
  return tail
}

function fresh(tail: readonly Seen[]): readonly Seen[] {
  const since = performance.now() - TAIL_MILLISECONDS
  return tail.filter(({ at }) => at > since)
}
