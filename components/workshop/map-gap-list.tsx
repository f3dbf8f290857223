'use client'

import { useMemo } from 'react'
import { itemKey, select } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { nameOf } from '#lib/model/board.ts'
import { mapGaps } from '#lib/workshop/map-gaps.ts'
import { mapTexts } from './map-texts.ts'

/** What the map lacks; a name leads to its place on the canvas. */
export function MapGapList() {
  const text = useTexts(mapTexts)
  const board = useMeaning()
  const gaps = useMemo(() => mapGaps(board), [board])
  return (
    <section aria-label={text.gaps} className="grid gap-2">
      <h3 className="font-semibold text-sm">{text.gaps}</h3>
      {gaps.length === 0 && <p className="text-muted text-sm">{text.noGaps}</p>}
      <ul className="grid gap-2">
        {gaps.map(({ gap, components }) => (
          <li key={gap} className="text-sm">
            {text[gap]}
            <span className="flex flex-wrap gap-1">
              {components.map((component) => (
                <button
                  key={component.id}
                  type="button"
                  className="min-h-7 rounded-full border border-line px-2 text-xs hover:bg-raised"
                  onClick={() => select([itemKey('components', component.id)])}
                >
                  {nameOf(component)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
