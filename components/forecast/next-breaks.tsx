'use client'

import { Check, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { fixesFor } from '#lib/engine/fixes/fixes-for.ts'
import { fixText, obstacleText } from '#lib/language/fix-text.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { SizedFix } from '#lib/model/fix.ts'
import { isBefore } from '#lib/model/forecast.ts'
import type { ObjectiveForecast } from '#lib/model/latency.ts'
import { FirstBreak } from './first-break.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { PlanList } from './plan-list.tsx'
import { useObjectiveWords } from './promise-words.ts'
import { useAskedBoard } from './use-asked-board.ts'
import { useForecast } from './use-forecast.ts'
import { useLateAnswer } from './use-late-answer.ts'
import { useLimitName } from './use-limit-name.ts'

/** What breaks first, the fixes that fit it, and what breaks then. */
export function NextBreaks() {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useAskedBoard()
  const down = useScreen((state) => state.down)
  const { breaks } = useForecast()
  const asked = board.scenario.multiple ?? 100
  const first = breaks.find(({ multiple }) => multiple !== null && multiple <= asked)
  // A promise that no limit explains: whatever is saturated misses every promise.
  const promises = useLateAnswer().late.objectives.filter(
    ({ multiple }) => multiple !== null && multiple <= asked && multiple < (first?.multiple ?? Infinity),
  )
  const fixes = useMemo(
    () => (first ? fixesFor(board, first, { at: asked, down: [...down] }) : []),
    [board, first, asked, down],
  )
  return (
    <div className="grid gap-4">
      <PlanList asked={asked} />
      {promises.map((objective) => (
        <Promised key={`${objective.flow} ${objective.measure}`} objective={objective} />
      ))}
      {first ? (
        <>
          <FirstBreak aBreak={first} isTied={false} />
          <section aria-label={text.fixes} className="grid gap-2">
            <h3 className="text-sm font-semibold">{text.fixes}</h3>
            {fixes.length === 0 && <p className="text-muted text-sm">{text.noFixes}</p>}
            <ul className="grid gap-2">
              {fixes.map((sized) => (
                <FixRow key={sized.fix.kind} sized={sized} before={first.multiple} />
              ))}
            </ul>
          </section>
        </>
      ) : (
        promises.length === 0 && (
          <p className="flex items-center gap-2 rounded-xl bg-safe-soft p-4 text-sm">
            <Check size={16} aria-hidden="true" className="shrink-0 text-safe" />
            {text.survives(multipleText(asked, language))}
          </p>
        )
      )}
    </div>
  )
}

function Promised({ objective }: { readonly objective: ObjectiveForecast }) {
  const text = useTexts(forecastTexts)
  const { name, what, because } = useObjectiveWords(objective)
  return (
    <p className="rounded-xl bg-near-soft p-3 text-sm">
      <strong className="font-semibold">{text.promiseFirst(name, what)}</strong> {because}
    </p>
  )
}

function FixRow({
  sized,
  before,
}: {
  readonly sized: SizedFix
  /** Where the first break comes without the fix. */
  readonly before: number | null
}) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useAskedBoard()
  const limitName = useLimitName()
  const { fix, multiple, obstacle, next } = sized
  return (
    <li>
      <button
        type="button"
        className="grid w-full grid-cols-[auto_1fr] gap-x-2 rounded-xl border border-line p-3 text-left text-sm hover:bg-raised"
        onClick={() => changeScreen(({ plan }) => ({ plan: [...plan, fix] }))}
      >
        <Plus size={16} aria-hidden="true" className="mt-0.5" />
        <span className="font-medium">{fixText(fix, board, language)}</span>
        <span className="col-start-2 text-muted text-xs">
          {obstacle === null
            ? ''
            : `${multiple === null ? '' : `${text.onlyTo(multipleText(multiple, language))} `}${obstacleText(obstacle, language)} `}
          {isBefore(next?.multiple ?? null, before ?? 0) && (
            <strong className="font-semibold text-break">{text.breaksSooner} </strong>
          )}
          {next === null
            ? text.nothingNext
            : text.nextIs(limitName(next.name), multipleText(next.multiple, language))}
        </span>
      </button>
    </li>
  )
}
