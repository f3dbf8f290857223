'use client'

import { useCallback } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useLimitName } from '#components/forecast/use-limit-name.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { multipleText } from '#lib/language/number-text.ts'
import { isPanelUntouched } from '#lib/workshop/digest.ts'
import { gapTo, panelOrder } from '#lib/workshop/panel-answer.ts'
import { ballotsOf, type Round } from '#lib/workshop/round.ts'
import { resultTexts } from './result-texts.ts'
import { usePromised } from './use-promised.ts'

/** The first rows of the panel's order are shown; the whole is on the answer's own tab. */
const SHOWN = 5

/** The sealed answer beside the room's, with the check that nobody adjusted it. */
export function PanelResult({ round }: { readonly round: Round }) {
  const text = useTexts(resultTexts)
  const language = useLanguage((state) => state.language)
  const limitName = useLimitName()
  const { panel, digest } = round
  const isUntouched = usePromised(useCallback(() => isPanelUntouched({ panel, digest }), [panel, digest]))
  if (panel === null) return null
  const order = panelOrder(panel.forecast)
  const gap = order && gapTo(order, ballotsOf(round, 1))
  const seal = isUntouched === null ? text.sealOpen : isUntouched ? text.sealFits : text.sealBroken
  return (
    <section aria-label={text.panel} className="grid gap-3">
      <header>
        <h2 className="font-semibold text-lg">{text.panel}</h2>
        <p className="text-muted text-sm">{text.panelHint}</p>
      </header>
      {order === null && <p className="text-break text-sm">{text.panelBroken}</p>}
      {order?.length === 0 && <p className="text-sm">{text.panelNothing}</p>}
      {order !== null && order.length > 0 && (
        <ol aria-label={text.order} className="grid gap-1">
          {order.slice(0, SHOWN).map(({ rank, component, limit, multiple }) => (
            <li
              key={`${component}.${limit}`}
              className={`flex items-baseline gap-2 rounded-lg border px-3 py-2 ${rank === 1 ? 'border-break/40 bg-break-soft' : 'border-line'}`}
            >
              <span className="w-5 text-muted text-xs tabular-nums">{rank}</span>
              <span className="flex-1 text-sm">
                <strong>{limitName(`${component}.${limit}`)}</strong>
              </span>
              <span className="font-bold tabular-nums">{multipleText(multiple, language)}</span>
            </li>
          ))}
        </ol>
      )}
      {order !== null && order.length > 0 && (
        <Button className="justify-self-start" onClick={() => changeScreen({ tab: 'forecast' })}>
          {text.seeWhy}
        </Button>
      )}
      {gap !== null && (
        <p className="text-sm">
          {text.agree(String(gap.agree), String(gap.chose))}{' '}
          {text.distance(
            String(gap.lower),
            String(gap.near),
            String(gap.higher),
            multipleText(order?.[0]?.multiple ?? null, language),
          )}
        </p>
      )}
      <p role="status" className={`text-sm ${isUntouched === false ? 'font-semibold text-break' : ''}`}>
        {seal}
      </p>
      <p className="text-muted text-xs">
        {text.digest}: <code className="break-all">{digest}</code>
        <br />
        {text.salt}: <code className="break-all">{panel.salt}</code>
      </p>
    </section>
  )
}
