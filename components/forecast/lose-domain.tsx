'use client'

import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { nameOf } from '#lib/model/board.ts'
import { forecastTexts } from './forecast-texts.ts'

/** Switches failure domains off: everything on screen then shows what is left. */
export function LoseDomain() {
  const text = useTexts(forecastTexts)
  const { domains } = useMeaning()
  const down = useScreen((state) => state.down)
  return (
    <fieldset className="grid gap-2">
      <legend className="text-sm font-semibold">{text.loseDomain}</legend>
      <p className="text-xs text-muted">{domains.length > 0 ? text.loseHint : text.noDomains}</p>
      <div className="flex flex-wrap gap-1.5">
        {domains.map((domain) => {
          const isDown = down.has(domain.id)
          return (
            <button
              key={domain.id}
              type="button"
              aria-pressed={isDown}
              className={`min-h-8 rounded-full border px-3 text-sm ${isDown ? 'border-break bg-break-soft font-semibold text-break line-through' : 'border-line'}`}
              onClick={() => {
                const next = new Set(down)
                if (!next.delete(domain.id)) next.add(domain.id)
                changeScreen({ down: next })
              }}
            >
              {nameOf(domain)}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
