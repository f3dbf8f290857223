'use client'

import { useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useBoard, useHidden } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { isBlank } from '#components/start/is-blank.ts'
import { Button } from '#components/ui/button.tsx'
import { later } from '#components/ui/later.tsx'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import { breakName } from '#lib/model/forecast.ts'
import { BreakRow } from './break-row.tsx'
import { FirstBreak } from './first-break.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { useForecast } from './use-forecast.ts'

const GrowthButton = later(
  () => import('#components/growth/growth-button.tsx').then((file) => file.GrowthButton),
  null,
  'in turn',
)
const TemplateOffer = later(() =>
  import('#components/start/template-offer.tsx').then((file) => file.TemplateOffer),
)
const UnknownList = later(
  () => import('./unknown-list.tsx').then((file) => file.UnknownList),
  null,
  'in turn',
)
const ProblemList = later(() => import('./problem-list.tsx').then((file) => file.ProblemList))

/** Rows that are shown before somebody asks for the others: nobody reads a thousand, and each costs something. */
const SHOWN = 40

/** The question and its answer. */
export function BreaksFirst() {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useBoard()
  const mayEdit = useMayEdit()
  const { breaks, errors, warnings } = useForecast()
  const problems = [...errors, ...useHidden(), ...warnings]
  const asked = board.scenario.multiple ?? 100
  const firsts = breaks.filter(({ rank, multiple }) => rank === 1 && multiple !== null)
  const [isLong, lengthen] = useState(false)
  const others = breaks.slice(firsts.length)
  const rows = isLong ? others : others.slice(0, SHOWN)
  return (
    <div className="grid gap-5">
      <h2 className="text-lg leading-snug font-semibold text-balance">
        {text.question(multipleText(asked, language))}
      </h2>
      {firsts.length > 0 ? (
        <section aria-label={text.first} className="grid gap-2">
          {firsts.map((aBreak) => (
            <FirstBreak key={breakName(aBreak)} aBreak={aBreak} isTie={firsts.length > 1} />
          ))}
        </section>
      ) : (
        <p className="rounded-xl bg-raised p-4 text-sm text-muted">
          {breaks.length > 0 ? text.nothingBreaks : whatIsMissing(board, text)}
        </p>
      )}
      {others.length > 0 && (
        <section aria-label={text.thenBreaks} className="grid gap-1">
          <h3 className="text-xs font-semibold text-muted">{text.thenBreaks}</h3>
          <ol className="grid gap-px">
            {rows.map((aBreak) => (
              <BreakRow key={breakName(aBreak)} aBreak={aBreak} />
            ))}
          </ol>
          {rows.length < others.length && (
            <Button look="quiet" onClick={() => lengthen(true)}>
              {text.showMore(numberText(others.length - rows.length, language))}
            </Button>
          )}
        </section>
      )}
      {isBlank(board) && mayEdit ? <TemplateOffer /> : <GrowthButton />}
      <UnknownList />
      {problems.length > 0 && <ProblemList problems={problems} />}
    </div>
  )
}

function whatIsMissing(board: Board, text: (typeof forecastTexts)['en']): string {
  if (board.components.length === 0) return text.empty
  return board.flows.length === 0 ? text.noFlow : text.noLimit
}
