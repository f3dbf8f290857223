'use client'

import { Ellipsis, ListTree, Map as MapIcon, PanelBottom } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { outlineTexts } from '#components/outline/outline-texts.ts'
import { boardTexts } from './board-texts.ts'
import { changeScreen, type PhoneView, useScreen } from './screen.ts'

const icons = { outline: ListTree, map: MapIcon, panel: PanelBottom } as const

/** On a phone: what is shown, and everything else there is to do. */
export function PhoneBar() {
  const text = useTexts(boardTexts)
  const { outline } = useTexts(outlineTexts)
  const view = useScreen((state) => state.phoneView)
  const names: Readonly<Record<PhoneView, string>> = { outline, map: text.map, panel: text.panel }
  const views: readonly PhoneView[] = ['outline', 'map', 'panel']
  return (
    <nav aria-label={text.views} className="flex border-line border-t bg-surface">
      {views.map((each) => {
        const Icon = icons[each]
        return (
          <button
            key={each}
            type="button"
            aria-current={each === view ? 'page' : undefined}
            className="grid min-h-13 min-w-0 flex-1 place-items-center content-center text-xs aria-[current]:font-semibold aria-[current]:shadow-[inset_0_2px_0_var(--color-ink)]"
            onClick={() => changeScreen({ phoneView: each })}
          >
            <Icon size={18} aria-hidden="true" />
            {names[each]}
          </button>
        )
      })}
      <button
        type="button"
        className="grid min-h-13 min-w-0 flex-1 place-items-center content-center text-xs"
        onClick={() => changeScreen({ lookup: 'commands' })}
      >
        <Ellipsis size={18} aria-hidden="true" />
        {text.more}
      </button>
    </nav>
  )
}
