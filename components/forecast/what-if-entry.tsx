'use client'

import { useLanguage } from '#components/language/use-language.ts'
import { limitTitle } from '#lib/language/limit-title.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { thingName } from '#lib/language/quantity-name.ts'
import { stageNames } from '#lib/language/words.ts'
import type { Board } from '#lib/model/board.ts'
import { type Break, stageOf } from '#lib/model/forecast.ts'
import type { ObjectiveForecast } from '#lib/model/latency.ts'
import type { RetryForecast } from '#lib/model/retry-forecast.ts'
import { useObjectiveWords, useRetryWords } from './promise-words.ts'
import type { AnswerEntry } from './ranked-answer.ts'
import { useDates } from './use-dates.ts'

/** One line of the order in a what-if: who, which limit or promise, at which multiple, in which stage, when. */
export function WhatIfEntry({ entry, board }: { readonly entry: AnswerEntry; readonly board: Board }) {
  const { kind } = entry
  if (kind === 'break') return <BreakLine entry={entry} aBreak={entry.aBreak} board={board} />
  if (kind === 'objective') return <ObjectiveLine entry={entry} objective={entry.objective} />
  return <RetryLine entry={entry} retry={entry.retry} />
}

function BreakLine({
  entry,
  aBreak,
  board,
}: {
  readonly entry: AnswerEntry
  readonly aBreak: Break
  readonly board: Board
}) {
  const language = useLanguage((state) => state.language)
  const { ofDays } = useDates()
  const { component, limit, domain, days } = aBreak
  const list = domain === true ? 'domains' : 'components'
  const limits = board[list].find(({ id }) => id === component)?.limits ?? []
  return (
    <Line
      entry={entry}
      name={thingName(list, component, board)}
      what={limitTitle(limit, limits, language)}
      date={ofDays(days)}
    />
  )
}

function ObjectiveLine({
  entry,
  objective,
}: {
  readonly entry: AnswerEntry
  readonly objective: ObjectiveForecast
}) {
  const { name, what } = useObjectiveWords(objective)
  const { ofMultiple } = useDates()
  return <Line entry={entry} name={name} what={what} date={ofMultiple(entry.multiple)} />
}

function RetryLine({ entry, retry }: { readonly entry: AnswerEntry; readonly retry: RetryForecast }) {
  const { name, what } = useRetryWords(retry)
  const { ofMultiple } = useDates()
  return <Line entry={entry} name={name} what={what} date={ofMultiple(entry.multiple)} />
}

function Line({
  entry: { rank, multiple },
  name,
  what,
  date,
}: {
  readonly entry: AnswerEntry
  readonly name: string
  readonly what: string
  readonly date: string | null
}) {
  const language = useLanguage((state) => state.language)
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-2">
      <span className="min-w-0">
        <span className="text-muted tabular-nums">{rank}</span> {name}{' '}
        <span className="text-muted">{what}</span>
      </span>
      <span className="font-semibold tabular-nums">{multipleText(multiple, language)}</span>
      <span className="col-span-2 text-muted text-xs tabular-nums">
        {[stageNames[language][stageOf(multiple)], ...(date === null ? [] : [date])].join(' · ')}
      </span>
    </li>
  )
}
