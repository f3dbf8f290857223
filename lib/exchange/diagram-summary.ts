import { multipleText } from '#lib/language/number-text.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import type { Style } from './diagram-style.ts'

/** The line under the title: how large the system is, or what breaks first at the multiple in question. */
export function summaryOf(
  board: Board,
  forecast: Forecast | undefined,
  { at, without }: { readonly at: number; readonly without: readonly string[] },
  { words, language }: Style,
): string {
  if (board.components.length === 0) return words.empty
  if (forecast === undefined) return words.size(board.components.length, board.connections.length)
  const lost = without.length === 0 ? [] : [words.without(without.join(', '))]
  const first = firstBreak(board, forecast, { words, language })
  return [words.at(multipleText(at, language)), ...lost, first].join(' · ')
}

function firstBreak(
  board: Board,
  { breaks }: Forecast,
  { words, language }: Pick<Style, 'words' | 'language'>,
): string {
  const [first] = breaks
  if (first === undefined || first.multiple === null) return words.nothingBreaks
  const rows = first.domain ? board.domains : board.components
  const row = rows.find(({ id }) => id === first.component)
  const name = row === undefined ? first.component : nameOf(row)
  return first.multiple < 1
    ? words.brokenToday(name)
    : words.first(name, multipleText(first.multiple, language))
}
