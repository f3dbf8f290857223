'use client'

import { X } from 'lucide-react'
import { useMemo } from 'react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { LoadBadge } from '#components/canvas/load-badge.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { firstAnswer } from '#lib/engine/first-answer.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { breakName } from '#lib/model/forecast.ts'
import { loadStateOf } from '#lib/model/load-state.ts'
import { stops } from './multiple-scale.ts'
import { keyOfBreak } from './ranked-answer.ts'
import { sliderTexts } from './slider-texts.ts'
import { useAskedBoard } from './use-asked-board.ts'
import { useForecast } from './use-forecast.ts'
import { useLimitName } from './use-limit-name.ts'

/** More than these are a list nobody compares. */
const SHOWN = 40

/** Two multiples side by side: which limits stand otherwise at the one than at the other. */
export function Comparison({ from }: { readonly from: number }) {
  const text = useTexts(sliderTexts)
  const language = useLanguage((state) => state.language)
  const to = useScreen((state) => state.multiple)
  const down = useScreen((state) => state.down)
  const board = useAskedBoard()
  const limitName = useLimitName()
  const { breaks: then } = useForecast()
  const changes = useMemo(() => {
    const before = new Map(
      firstAnswer(board, { at: from, down: [...down] }).breaks.map((row) => [
        keyOfBreak(row),
        loadStateOf(row),
      ]),
    )
    return then.flatMap((row) => {
      const [was, is] = [before.get(keyOfBreak(row)), loadStateOf(row)]
      return was === undefined || was.kind === is.kind ? [] : [{ row, was, is }]
    })
  }, [board, from, down, then])
  const choices = (value: number) =>
    [...new Set([...stops, value])]
      .sort((a, b) => a - b)
      .map((stop) => ({ value: String(stop), label: multipleText(stop, language) }))
  return (
    <section aria-label={text.comparison} className="grid gap-2 rounded-xl border border-line p-3">
      <div className="flex items-end gap-2">
        <div className="grid flex-1 grid-cols-2 gap-2">
          <SelectField
            label={text.compareFrom}
            value={String(from)}
            options={choices(from)}
            onChange={(next) => changeScreen({ compared: Number(next) })}
          />
          <SelectField
            label={text.compareTo}
            value={String(to)}
            options={choices(to)}
            onChange={(next) => changeScreen({ multiple: Number(next) })}
          />
        </div>
        <Button look="quiet" aria-label={text.endComparison} onClick={() => changeScreen({ compared: null })}>
          <X size={14} aria-hidden="true" />
        </Button>
      </div>
      {changes.length === 0 ? (
        <p className="text-muted text-sm">{text.nothingChanges}</p>
      ) : (
        <ul className="grid gap-1.5 text-sm">
          {changes.slice(0, SHOWN).map(({ row, was, is }) => (
            <li key={keyOfBreak(row)} className="grid gap-1 border-line border-t pt-1.5">
              <span className="font-medium">{limitName(breakName(row))}</span>
              <span className="grid grid-cols-2 justify-items-start gap-2">
                <LoadBadge load={was} />
                <LoadBadge load={is} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {changes.length > SHOWN && <p className="text-muted text-xs">+{changes.length - SHOWN}</p>}
    </section>
  )
}
