'use client'

import { useMemo, useState } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { elasticitiesOf } from '#lib/engine/elasticity.ts'
import { numberText } from '#lib/language/number-text.ts'
import { sourceNames } from '#lib/language/words.ts'
import type { Board } from '#lib/model/board.ts'
import { quantitiesOf } from '#lib/model/board-quantities.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import { type Source, sourceOf } from '#lib/model/quantity.ts'
import { forecastTexts } from './forecast-texts.ts'
import { PathButton } from './path-button.tsx'
import { useAskedBoard } from './use-asked-board.ts'

/** The numbers that move a break most are named. */
const SHOWN = 8

/** The numbers that a break rests on, each with where it comes from; reckoned when somebody looks. */
export function BreakNumbers({ aBreak }: { readonly aBreak: Break }) {
  const text = useTexts(forecastTexts)
  const [isOpen, open] = useState(false)
  return (
    <details className="px-2 text-xs" onToggle={(event) => open(event.currentTarget.open)}>
      <summary className="min-h-6 py-1 text-muted">{text.restsOn}</summary>
      {isOpen && <NumberList aBreak={aBreak} />}
    </details>
  )
}

function NumberList({ aBreak }: { readonly aBreak: Break }) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useAskedBoard()
  const down = useScreen((state) => state.down)
  const numbers = useMemo(() => numbersBehind(aBreak, board, [...down]), [aBreak, board, down])
  if (numbers.length === 0) return <p className="text-muted">{text.restsOnNothing}</p>
  return (
    <ul className="grid gap-px pb-2">
      {numbers.slice(0, SHOWN).map(({ path, source, elasticity }) => (
        <li key={path} className="flex flex-wrap items-baseline gap-x-2">
          <PathButton path={path} />
          <span className={source === 'default' || source === 'unknown' ? 'text-near' : 'text-muted'}>
            {sourceNames[language][source]}
          </span>
          {elasticity !== null && (
            <span className="text-muted">
              {(elasticity < 0 ? text.tenMoreSooner : text.tenMoreLater)(
                numberText(Number((Math.abs(1.1 ** elasticity - 1) * 100).toPrecision(2)), language),
              )}
            </span>
          )}
        </li>
      ))}
      {numbers.length > SHOWN && <li className="text-muted">+{numbers.length - SHOWN}</li>}
    </ul>
  )
}

interface NumberBehind {
  readonly path: string
  readonly source: Source
  /** Null where it is not known how much the number moves the break. */
  readonly elasticity: number | null
}

/** Those that move the break, most first; where nothing is known of that, the limit's own. */
function numbersBehind(aBreak: Break, board: Board, down: readonly DomainId[]): readonly NumberBehind[] {
  const sourceAt = new Map(quantitiesOf(board).map(({ path, quantity }) => [path, sourceOf(quantity)]))
  const moving = elasticitiesOf(board, aBreak, { down })
  if (moving.length > 0)
    return moving.map(({ path, elasticity }) => ({
      path,
      source: sourceAt.get(path) ?? 'estimated',
      elasticity,
    }))
  const list = aBreak.domain === true ? 'domains' : 'components'
  const own = `${list}/${aBreak.component}/limits/${aBreak.limit}/`
  return [...sourceAt].flatMap(([path, source]) =>
    path.startsWith(own) ? [{ path, source, elasticity: null }] : [],
  )
}
