'use client'

import { ViewportPortal } from '@xyflow/react'
import { useScreen } from '#components/board/screen.ts'
import { useBoard } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { componentRectangle } from '#lib/model/geometry.ts'
import { picks } from '#lib/workshop/picks.ts'
import { ballotsOf } from '#lib/workshop/round.ts'
import { resultTexts } from './result-texts.ts'
import { useRoom } from './use-room.ts'

/** The votes on the drawing once they are revealed, while the workshop is looked at. The panel says them in words. */
export function HeatLayer() {
  const text = useTexts(resultTexts)
  const board = useBoard()
  const round = useRoom((room) => room.round)
  const isShown = useScreen((state) => state.tab === 'workshop')
  if (!isShown || round === null || round.revealedAt === null) return null
  const turn = round.turn === 2 && round.stage !== 'voting' ? 2 : 1
  const found = new Map(picks(ballotsOf(round, turn)).map((pick) => [pick.key, pick]))
  return (
    <ViewportPortal>
      {board.components.map((component) => {
        const pick = found.get(`components/${component.id}`)
        if (pick === undefined) return null
        const { x, y, width, height } = componentRectangle(component)
        return (
          <div
            key={component.id}
            aria-hidden="true"
            className="pointer-events-none absolute rounded-2xl border-4 border-near"
            style={{
              transform: `translate(${x - 8}px, ${y - 8}px)`,
              width: width + 16,
              height: height + 16,
              background: `color-mix(in srgb, var(--color-near) ${Math.round(pick.share * 45)}%, transparent)`,
            }}
          >
            <span className="absolute -right-3 -bottom-4 rounded-full bg-near px-2 py-0.5 font-bold text-surface text-xs">
              {text.votes(String(pick.count))}
            </span>
          </div>
        )
      })}
    </ViewportPortal>
  )
}
