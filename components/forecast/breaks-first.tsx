'use client'

import { useMemo } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useScreen } from '#components/board/screen.ts'
import { useHidden, useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { isBlank } from '#components/start/is-blank.ts'
import { later } from '#components/ui/later.tsx'
import { multipleText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import { EntryList } from './entry-list.tsx'
import { FirstBreak } from './first-break.tsx'
import { FlowFilter } from './flow-filter.tsx'
import { forecastTexts } from './forecast-texts.ts'
import { passedBy } from './passed-by.ts'
import { FirstCollapse, FirstObjective, ObjectiveRow } from './promise-rows.tsx'
import { type AnswerEntry, keyOfBreak, rankedAnswer } from './ranked-answer.ts'
import { useAskedBoard } from './use-asked-board.ts'
import { type Certainty, useCertainty } from './use-certainty.ts'
import { useForecast } from './use-forecast.ts'
import { useLateAnswer } from './use-late-answer.ts'
import { useLimitName } from './use-limit-name.ts'

const BreakNumbers = later(
  () => import('./break-numbers.tsx').then((file) => file.BreakNumbers),
  null,
  'in turn',
)
const CertaintyLine = later(() => import('./certainty-line.tsx').then((file) => file.CertaintyLine))
const GrowthButton = later(
  () => import('#components/growth/growth-button.tsx').then((file) => file.GrowthButton),
  null,
  'in turn',
)
const TemplateOffer = later(() =>
  import('#components/start/template-offer.tsx').then((file) => file.TemplateOffer),
)
const NeverList = later(() => import('./never-list.tsx').then((file) => file.NeverList), null, 'in turn')
const UnknownList = later(
  () => import('./unknown-list.tsx').then((file) => file.UnknownList),
  null,
  'in turn',
)
const ProblemList = later(() => import('./problem-list.tsx').then((file) => file.ProblemList))
const ExactnessNote = later(
  () => import('./exactness-note.tsx').then((file) => file.ExactnessNote),
  null,
  'in turn',
)

/** The question and its answer. */
export function BreaksFirst() {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const board = useMeaning()
  const mayEdit = useMayEdit()
  const limitName = useLimitName()
  const { breaks, errors, warnings } = useForecast()
  const problems = [...errors, ...useHidden(), ...warnings]
  const asked = board.scenario.multiple ?? 100
  const { answer, causes, flow, isOld } = useRankedAnswer()
  const { firsts, before, others, never, unkept } = answer
  const [first] = firsts
  const down = useScreen((state) => state.down)
  const { certainty, isOld: isUnsure } = useCertainty(useAskedBoard(), down, firsts.length > 0)
  const chances = useMemo(() => chancesOf(isUnsure ? null : certainty), [certainty, isUnsure])
  return (
    <div className="grid gap-5">
      <h2 className="text-lg leading-snug font-semibold text-balance">
        {text.question(multipleText(asked, language))}
      </h2>
      <FlowFilter flow={flow} />
      {firsts.length > 0 ? (
        <section aria-label={text.first} className="grid gap-2">
          {firsts.map((entry) => (
            <First key={entry.key} entry={entry} causeOf={causeOf} />
          ))}
        </section>
      ) : (
        <p className="rounded-xl bg-raised p-4 text-sm text-muted">
          {breaks.length > 0 ? text.nothingBreaks : whatIsMissing(board, text)}
        </p>
      )}
      {first?.kind === 'break' && <BreakNumbers aBreak={first.aBreak} />}
      {certainty !== null && flow === null && firsts.length > 0 && (
        <CertaintyLine certainty={certainty} isOld={isUnsure} />
      )}
      {isOld && (
        <p role="status" className="text-muted text-xs">
          {text.reckoning}
        </p>
      )}
      {before.length + unkept.length > 0 && (
        <section aria-label={text.before} className="grid gap-1">
          <h3 className="text-xs font-semibold text-near">{text.before}</h3>
          {unkept.length > 0 && (
            <ol className="grid gap-px">
              {unkept.map((objective) => (
                <ObjectiveRow key={objective.flow} objective={objective} rank={0} isTied={false} />
              ))}
            </ol>
          )}
          {before.length > 0 && <EntryList entries={before} causes={causes} chances={chances} />}
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={text.thenBreaks} className="grid gap-1">
          <h3 className="text-xs font-semibold text-muted">{text.thenBreaks}</h3>
          <EntryList entries={others} causes={causes} chances={chances} />
        </section>
      )}
      {never.length > 0 && <NeverList breaks={never} />}
      {isBlank(board) && mayEdit ? <TemplateOffer /> : <GrowthButton />}
      <UnknownList />
      {problems.length > 0 && <ProblemList problems={problems} />}
      {breaks.length > 0 && <ExactnessNote />}
    </div>
  )

  function causeOf(key: string): string | null {
    const cause = causes.get(key)
    return cause === undefined ? null : limitName(cause)
  }
}

/** The order as far as it is known: limits at once, promises and retries when they are reckoned. */
function useRankedAnswer() {
  const board = useAskedBoard()
  const down = useScreen((state) => state.down)
  const wanted = useScreen((state) => state.flow)
  const { breaks } = useForecast()
  const { late, isOld } = useLateAnswer()
  const flow = board.flows.some(({ id }) => id === wanted) ? wanted : null
  const answer = useMemo(() => {
    const { connections } = board
    if (flow === null) return rankedAnswer(breaks, late.objectives, late.retries, connections)
    const isPassed = passedBy(board, flow, [...down])
    const objectives = late.objectives.filter((row) => row.flow === flow)
    // Whoever else tries again: what they wear down is what this flow needs.
    const reached = new Set(connections.filter(({ to }) => isPassed({ component: to })).map(({ id }) => id))
    const retries = late.retries.filter(({ connection }) => reached.has(connection))
    return rankedAnswer(breaks.filter(isPassed), objectives, retries, connections)
  }, [breaks, board, flow, down, late])
  return { answer, causes: late.causes, flow, isOld }
}

function First({
  entry,
  causeOf,
}: {
  readonly entry: AnswerEntry
  readonly causeOf: (key: string) => string | null
}) {
  const { isTied } = entry
  if (entry.kind === 'objective') return <FirstObjective objective={entry.objective} isTied={isTied} />
  if (entry.kind !== 'break') return <FirstCollapse retry={entry.retry} isTied={isTied} />
  return <FirstBreak aBreak={entry.aBreak} isTied={isTied} cause={causeOf(keyOfBreak(entry.aBreak))} />
}

/** How often each limit is the first. */
function chancesOf(certainty: Certainty | null): ReadonlyMap<string, number> {
  return certainty === null || certainty === 'certain'
    ? new Map()
    : new Map(certainty.first.map((row) => [keyOfBreak(row), row.probability]))
}

function whatIsMissing(board: Board, text: (typeof forecastTexts)['en']): string {
  if (board.components.length === 0) return text.empty
  return board.flows.length === 0 ? text.noFlow : text.noLimit
}
