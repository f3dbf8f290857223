'use client'

import { useState } from 'react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import { breakName } from '#lib/model/forecast.ts'
import { domainTexts } from './domain-texts.ts'
import { useAskedBoard } from './use-asked-board.ts'
import { useLimitName } from './use-limit-name.ts'
import { usePairLosses } from './use-pair-losses.ts'

/** The worst pairs are what one prepares for. */
const SHOWN = 10

/** Two domains lost at once, folded: tried when somebody asks. */
export function PairLosses() {
  const text = useTexts(domainTexts)
  const { domains } = useAskedBoard()
  const [isOpen, open] = useState(false)
  if (domains.length < 2) return null
  return (
    <details onToggle={(event) => open(event.currentTarget.open)}>
      <summary className="min-h-6 font-semibold text-sm">{text.pairs}</summary>
      {isOpen && <PairTable />}
    </details>
  )
}

function PairTable() {
  const text = useTexts(domainTexts)
  const language = useLanguage((state) => state.language)
  const board = useAskedBoard()
  const at = useScreen((state) => state.multiple)
  const losses = usePairLosses(board, at)
  const limitName = useLimitName()
  const names = new Map<string, string>(board.domains.map((row) => [row.id, nameOf(row)]))
  if (losses === null)
    return (
      <p role="status" className="text-muted text-sm">
        {text.trying}
      </p>
    )
  return (
    <table aria-label={text.pairs} className="w-full border-collapse text-sm">
      <thead>
        <tr className="text-left text-muted text-xs">
          <th className="py-1 pr-2 font-medium">{text.pairWithout}</th>
          <th className="py-1 text-right font-medium">{text.pairLost(multipleText(at, language))}</th>
        </tr>
      </thead>
      <tbody>
        {losses.slice(0, SHOWN).map(({ pair, fraction, first }) => (
          <tr key={pair.join(' ')} className="border-line border-t align-top">
            <th className="py-1 pr-2 text-left font-medium">
              <button
                type="button"
                className="min-h-6 rounded text-left underline decoration-dotted underline-offset-4"
                onClick={() => changeScreen({ down: new Set(pair) })}
              >
                {pair.map((id) => names.get(id) ?? id).join(' + ')}
              </button>
              {first !== null && (
                <span className="block font-normal text-muted text-xs">
                  {text.pairThen(limitName(breakName(first)), multipleText(first.multiple, language))}
                </span>
              )}
            </th>
            <td
              className={`whitespace-nowrap py-1 text-right tabular-nums ${fraction > 0 ? 'font-semibold text-break' : 'text-safe'}`}
            >
              {numberText(Math.round(fraction * 1000) / 10, language)} %
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
