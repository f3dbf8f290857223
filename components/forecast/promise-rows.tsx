'use client'

import { useMemo } from 'react'
import { changeScreen, itemKey, select, useScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { ObjectiveForecast } from '#lib/model/latency.ts'
import type { LoadKind } from '#lib/model/load-state.ts'
import type { RetryForecast } from '#lib/model/retry-forecast.ts'
import { AnswerRow } from './answer-row.tsx'
import { exactnessTexts } from './exactness-texts.ts'
import { FirstCard } from './first-card.tsx'
import { type PromiseExactness, promiseExactness, retryExactness } from './promise-exactness.ts'
import { isMissedAt } from './promise-state.ts'
import { promiseTexts } from './promise-texts.ts'
import { type PromiseWords, useObjectiveWords, useRetryWords } from './promise-words.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** A promise in the order, or one that no load keeps. */
export function ObjectiveRow({
  objective,
  rank,
  isTied,
}: {
  readonly objective: ObjectiveForecast
  readonly rank: number
  readonly isTied: boolean
}) {
  const text = useTexts(promiseTexts)
  const classes = useTexts(exactnessTexts)
  const language = useLanguage((state) => state.language)
  const words = useObjectiveWords(objective)
  const exactness = usePromiseExactness(objective)
  const at = useScreen((state) => state.multiple)
  const { multiple } = objective
  return (
    <li>
      <AnswerRow
        {...words}
        basis={classes[exactness]}
        rank={rank}
        isTied={isTied}
        multiple={rank === 0 ? text.atAnyLoad : multipleText(multiple, language)}
        state={isMissedAt(objective, at) ? 'broken' : 'safe'}
        isMarked={false}
        onClick={showFlows}
      />
    </li>
  )
}

export function FirstObjective({
  objective,
  isTied,
}: {
  readonly objective: ObjectiveForecast
  readonly isTied: boolean
}) {
  return (
    <FirstPromise
      words={useObjectiveWords(objective)}
      multiple={objective.multiple}
      exactness={usePromiseExactness(objective)}
      isTied={isTied}
      onClick={showFlows}
    />
  )
}

/** The retries of a connection: amber from the onset, red from the collapse. */
export function RetryRow({
  retry,
  multiple,
  rank,
  isTied,
}: {
  readonly retry: RetryForecast
  readonly multiple: number
  readonly rank: number
  readonly isTied: boolean
}) {
  const language = useLanguage((state) => state.language)
  const classes = useTexts(exactnessTexts)
  const exactness = retryExactness(useAskedBoard(), retry.connection)
  const words = useRetryWords(retry)
  const at = useScreen((state) => state.multiple)
  const key = itemKey('connections', retry.connection)
  const isShown = useScreen((state) => state.selection.has(key))
  return (
    <li>
      <AnswerRow
        {...words}
        basis={classes[exactness]}
        rank={rank}
        isTied={isTied}
        multiple={multipleText(multiple, language)}
        state={stateOf(retry, at)}
        isMarked={isShown}
        aria-pressed={isShown}
        onClick={() => select([key])}
      />
    </li>
  )
}

export function FirstCollapse({
  retry,
  isTied,
}: {
  readonly retry: RetryForecast
  readonly isTied: boolean
}) {
  return (
    <FirstPromise
      words={useRetryWords(retry)}
      multiple={retry.collapse}
      exactness={retryExactness(useAskedBoard(), retry.connection)}
      isTied={isTied}
      onClick={() => select([itemKey('connections', retry.connection)])}
    />
  )
}

function FirstPromise({
  words,
  multiple,
  exactness,
  isTied,
  onClick,
}: {
  readonly words: PromiseWords
  readonly multiple: number | null
  readonly exactness: PromiseExactness
  readonly isTied: boolean
  readonly onClick: () => void
}) {
  const classes = useTexts(exactnessTexts)
  const language = useLanguage((state) => state.language)
  return (
    <FirstCard
      {...words}
      multiple={multipleText(multiple, language)}
      basis={`${words.what} · ${classes[exactness]}`}
      isTied={isTied}
      isBroken={multiple !== null && multiple < 1}
      onClick={onClick}
    />
  )
}

function stateOf({ onset, collapse }: RetryForecast, at: number): LoadKind {
  if (collapse !== null && at >= collapse) return 'broken'
  return onset !== null && at >= onset ? 'near' : 'safe'
}

/** Flows have no place on the canvas; the inspector shows them when nothing is selected. */
function showFlows(): void {
  changeScreen({ selection: new Set(), tab: 'inspector' })
}

/** The slider moves more often than the board changes, and a large board is walked through for it. */
function usePromiseExactness(objective: ObjectiveForecast): PromiseExactness {
  const board = useAskedBoard()
  return useMemo(() => promiseExactness(board, objective), [board, objective])
}
