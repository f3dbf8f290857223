'use client'

import { useMemo } from 'react'
import { useBoard } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { useRoom } from '#components/workshop/use-room.ts'
import { forecast } from '#lib/engine/forecast.ts'
import { boardDifference } from '#lib/exchange/board-difference.ts'
import { differenceText } from '#lib/exchange/difference-text.ts'
import { forecastDifference } from '#lib/exchange/forecast-difference.ts'
import type { Board } from '#lib/model/board.ts'
import { hidesAnswer } from '#lib/workshop/room.ts'
import { historyTexts } from './history-texts.ts'

/** What has changed since a board was so, in words, and what that did to the answer. */
export function VersionDifference({ before }: { readonly before: Board }) {
  const text = useTexts(historyTexts)
  const language = useLanguage((state) => state.language)
  const board = useBoard()
  const isHidden = useRoom(hidesAnswer)
  const changes = useMemo(() => boardDifference(before, board), [before, board])
  const answers = useMemo(() => {
    const [then, now] = [before, board].map((each) => ({
      board: each,
      forecast: forecast(each, { at: 1, parts: [] }),
    }))
    return then && now ? forecastDifference(then, now, language) : []
  }, [before, board, language])
  const listed = (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const those = changes.filter(({ change }) => change === kind)
    return those.length === 0 ? [] : [{ kind, those }]
  })
  return (
    <section aria-label={text.since} className="grid gap-3 text-sm">
      <h3 className="font-semibold">{text.since}</h3>
      {listed.length === 0 && <p className="text-muted">{text.same}</p>}
      {listed.map(({ kind, those }) => (
        <div key={kind}>
          <h4 className="font-medium text-muted text-xs">{text[kind]}</h4>
          <ul className="list-disc pl-5">
            {those.map((change) => (
              <li key={`${change.list}/${change.id}`}>{differenceText(change, language)}</li>
            ))}
          </ul>
        </div>
      ))}
      {listed.length > 0 && !isHidden && (
        <div>
          <h4 className="font-medium text-muted text-xs">{text.answer}</h4>
          <ul className="list-disc pl-5">
            {answers.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
