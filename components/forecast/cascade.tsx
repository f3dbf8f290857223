'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo } from 'react'
import { changeScreen, type ItemKey, itemKey, useScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { forecast } from '#lib/engine/forecast.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import { breakName, isMetBy } from '#lib/model/forecast.ts'
import { domainTexts } from './domain-texts.ts'
import { useAskedBoard } from './use-asked-board.ts'
import { useForecast } from './use-forecast.ts'
import { useLimitName } from './use-limit-name.ts'

/** How the loss of the domains that are switched off spreads, step by step here and on the canvas. */
export function Cascade() {
  const text = useTexts(domainTexts)
  const language = useLanguage((state) => state.language)
  const board = useDeferredValue(useAskedBoard())
  const at = useDeferredValue(useScreen((state) => state.multiple))
  const down = useScreen((state) => state.down)
  const shown = useScreen((state) => state.cascade.length)
  const steps = useMemo(() => stepsOf(board, [...down], at), [board, down, at])
  // What is shown on the canvas is what is said here, and gone with it.
  useEffect(() => {
    changeScreen({ cascade: steps.slice(0, 1) })
    return () => changeScreen({ cascade: [] })
  }, [steps])
  return (
    <section aria-label={text.cascade} className="grid gap-2 rounded-xl border border-line p-3">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold text-sm">{text.cascade}</h3>
        {steps.length > 1 && (
          <div className="flex items-center gap-1">
            <Button
              look="quiet"
              aria-label={text.back}
              disabled={shown <= 1}
              onClick={() => changeScreen({ cascade: steps.slice(0, shown - 1) })}
            >
              <ChevronLeft size={14} aria-hidden="true" />
            </Button>
            <span role="status" className="text-muted text-xs tabular-nums">
              {text.step(String(shown), String(steps.length))}
            </span>
            <Button
              look="quiet"
              aria-label={text.further}
              disabled={shown >= steps.length}
              onClick={() => changeScreen({ cascade: steps.slice(0, shown + 1) })}
            >
              <ChevronRight size={14} aria-hidden="true" />
            </Button>
          </div>
        )}
      </div>
      {steps.length === 0 && (
        <p className="text-muted text-sm">{text.noCascade(multipleText(at, language))}</p>
      )}
      <ol className="grid gap-1 text-sm">
        {steps.map((keys, index) => (
          <li
            key={keys.join(' ')}
            aria-current={index === shown - 1 ? 'step' : undefined}
            className={index < shown ? '' : 'text-muted'}
          >
            <span className="block text-muted text-xs">
              {index + 1}. {index === 0 ? text.lostFirst : text.shortThen}
            </span>
            {keys.map((key) => nameOfKey(board, key)).join(', ')}
          </li>
        ))}
      </ol>
      <Next />
    </section>
  )
}

/** Who is still safe and will not be for long. */
function Next() {
  const text = useTexts(domainTexts)
  const language = useLanguage((state) => state.language)
  const { breaks, at } = useForecast()
  const limitName = useLimitName()
  const next = breaks.find((row) => row.multiple !== null && !isMetBy(row, at))
  return (
    <p className="text-sm">
      {next === undefined
        ? text.noNext
        : text.next(limitName(breakName(next)), multipleText(next.multiple, language))}
    </p>
  )
}

function stepsOf(
  board: Board,
  down: readonly Board['domains'][number]['id'][],
  at: number,
): readonly (readonly ItemKey[])[] {
  const { lost = [] } = forecast(board, { at, down, parts: ['lost'] })
  const components = new Set<string>(board.components.map(({ id }) => id))
  const steps = lost.find((loss) => loss.at === at)?.steps ?? []
  return steps.map((ids) => ids.map((id) => itemKey(components.has(id) ? 'components' : 'domains', id)))
}

function nameOfKey({ components, domains }: Board, key: ItemKey): string {
  const [list, id] = key.split('/')
  const row = (list === 'domains' ? domains : components).find((each) => each.id === id)
  return row === undefined ? key : nameOf(row)
}
