'use client'

import { useViewport, ViewportPortal } from '@xyflow/react'
import { usePeople } from '#components/board/use-session.ts'
import { LaserDot } from '#components/presence/laser-dot.tsx'
import { ReactionSign } from '#components/presence/reaction-sign.tsx'
import { useRoom } from '#components/workshop/use-room.ts'

/** Everybody else's pointers, the same size at every zoom; a facilitator may have all but their own hidden. */
export function Cursors() {
  const people = usePeople()
  const areHidden = useRoom((room) => room.workshop.state?.areCursorsHidden === true)
  const { zoom } = useViewport()
  return (
    <ViewportPortal>
      {people.map(({ key, pointer, name, hue, laser, reaction, role }) => {
        if (pointer === null || (areHidden && role !== 'facilitator')) return null
        if (laser) return <LaserDot key={key} point={pointer} scale={1 / zoom} />
        const colour = `hsl(${hue} 65% 45%)`
        return (
          <div
            key={key}
            aria-hidden="true"
            className="pointer-events-none absolute top-0 left-0 z-50 origin-top-left transition-transform duration-75"
            style={{ transform: `translate(${pointer.x}px, ${pointer.y}px) scale(${1 / zoom})` }}
          >
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
              <path d="M2 1 L16 8 L9.5 10 L6.5 16 Z" fill={colour} stroke="white" strokeWidth="1.2" />
            </svg>
            <span
              className="ml-3 rounded px-1.5 py-0.5 text-xs font-medium text-white"
              style={{ background: colour }}
            >
              {name}
            </span>
            {reaction !== null && <ReactionSign reaction={reaction} />}
          </div>
        )
      })}
    </ViewportPortal>
  )
}
