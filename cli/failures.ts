import { because } from '#lib/language/because.ts'
import type { Language } from '#lib/language/language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { problemText } from '#lib/language/problem-text.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import { type Break, type Forecast, isMetBy } from '#lib/model/forecast.ts'
import { checkTexts } from './check-texts.ts'

/** What does not survive the multiple that a forecast looks at, one line each; a domain's loss only where it is worse. */
export function failuresOf(answer: Forecast, board: Board, language: Language): readonly string[] {
  const text = checkTexts[language]
  const { at } = answer
  const rowOf = (list: readonly { readonly id: string; readonly name?: string }[], id: string) => {
    const row = list.find((one) => one.id === id)
    return row === undefined ? id : nameOf(row)
  }
  const met = (rows: readonly Break[]) => rows.filter((row) => isMetBy(row, at))
  const isMissed = (multiple: number | null) => multiple !== null && multiple < at
  return [
    ...answer.errors.flatMap((problem) =>
      problem.code === 'E_UNSTABLE_CYCLE' ? [problemText(problem, language)] : [],
    ),
    ...met(answer.breaks).map((row) => because(row, board, language)),
    ...(answer.objectives ?? []).flatMap(({ flow, measure, multiple }) =>
      isMissed(multiple)
        ? [text.missed(rowOf(board.flows, flow), text[measure], multipleText(multiple, language))]
        : [],
    ),
    ...(answer.retries ?? []).flatMap(({ connection, collapse }) =>
      isMissed(collapse)
        ? [text.collapses(connectionName(connection), multipleText(collapse, language))]
        : [],
    ),
    ...answer.domains.flatMap(({ domain, breaks }) =>
      met(breaks).map((row) => text.without(rowOf(board.domains, domain), because(row, board, language))),
    ),
  ]

  function connectionName(id: string): string {
    const row = board.connections.find((one) => one.id === id)
    if (row === undefined) return id
    return row.name ?? `${rowOf(board.components, row.from)} → ${rowOf(board.components, row.to)}`
  }
}
