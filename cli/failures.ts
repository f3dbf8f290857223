import { because } from '#lib/language/because.ts'
import type { Language } from '#lib/language/language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { problemText } from '#lib/language/problem-text.ts'
import type { Board } from '#lib/model/board.ts'
import { type Break, type Forecast, isBefore, isMetBy } from '#lib/model/forecast.ts'
import { checkTexts } from './check-texts.ts'
import { namesOn } from './names.ts'

/**
 * What does not survive the multiple that a forecast looks at, one line each. A domain's loss is told where it adds
 * to that: a limit that holds otherwise, or is met earlier.
 */
export function failuresOf(answer: Forecast, board: Board, language: Language): readonly string[] {
  const text = checkTexts[language]
  const names = namesOn(board)
  const { at } = answer
  const met = (rows: readonly Break[]) => rows.filter((row) => isMetBy(row, at))
  const multiples = new Map(met(answer.breaks).map((row) => [nameOf(row), row.multiple ?? Infinity]))
  const isWorse = (row: Break) => isBefore(row.multiple, multiples.get(nameOf(row)) ?? Infinity)
  return [
    ...answer.errors.flatMap((problem) =>
      problem.code === 'E_UNSTABLE_CYCLE' ? [problemText(problem, language)] : [],
    ),
    ...met(answer.breaks).map((row) => because(row, board, language)),
    ...(answer.objectives ?? []).flatMap(({ flow, measure, multiple }) =>
      isBefore(multiple, at)
        ? [text.missed(names.flow(flow), text[measure], multipleText(multiple, language))]
        : [],
    ),
    ...(answer.retries ?? []).flatMap(({ connection, collapse }) =>
      isBefore(collapse, at)
        ? [text.collapses(names.connection(connection), multipleText(collapse, language))]
        : [],
    ),
    ...answer.domains.flatMap(({ domain, breaks }) =>
      met(breaks)
        .filter(isWorse)
        .map((row) => text.without(names.domain(domain), because(row, board, language))),
    ),
  ]
}

/** A component and a domain may have the same id. */
function nameOf({ component, domain, limit }: Break): string {
  return `${domain === true ? 'domain ' : ''}${component}.${limit}`
}
