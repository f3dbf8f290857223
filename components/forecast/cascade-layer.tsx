'use client'

import { ViewportPortal } from '@xyflow/react'
import { useScreen } from '#components/board/screen.ts'
import { useBoard } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { componentRectangle, domainRectangle } from '#lib/model/geometry.ts'
import { domainTexts } from './domain-texts.ts'

/** On the drawing, by number, in which step who is short; the panel says it in words. */
export function CascadeLayer() {
  const text = useTexts(domainTexts)
  const { components, domains } = useBoard()
  const cascade = useScreen((state) => state.cascade)
  if (cascade.length === 0) return null
  const stepOf = new Map(cascade.flatMap((keys, index) => keys.map((key) => [key, index + 1] as const)))
  const places = [
    ...components.map((row) => ({
      key: `components/${row.id}` as const,
      rectangle: componentRectangle(row),
    })),
    ...domains.map((row) => ({ key: `domains/${row.id}` as const, rectangle: domainRectangle(row) })),
  ]
  return (
    <ViewportPortal>
      {places.map(({ key, rectangle }) => {
        const step = stepOf.get(key)
        if (step === undefined) return null
        const { x, y, width, height } = rectangle
        return (
          <div
            key={key}
            aria-hidden="true"
            className={`pointer-events-none absolute rounded-2xl border-3 ${step === cascade.length ? 'border-break' : 'border-break/40'}`}
            style={{
              transform: `translate(${x - 6}px, ${y - 6}px)`,
              width: width + 12,
              height: height + 12,
            }}
          >
            <span className="absolute -top-3 right-2 rounded-full bg-break px-2 font-bold text-[11px] text-surface">
              {text.stepMark(String(step))}
            </span>
          </div>
        )
      })}
    </ViewportPortal>
  )
}
