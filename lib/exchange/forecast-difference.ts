import type { Language } from '#lib/language/language.ts'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import { type Break, breakName, type Forecast } from '#lib/model/forecast.ts'
import { breakTitle } from './break-title.ts'
import { differenceTexts } from './difference-texts.ts'

/** A board and what was computed of it. */
export interface Answered {
  readonly board: Board
  readonly forecast: Forecast
}

/** More limits than this are counted, not told. */
const TOLD = 5
/** Multiples closer than this, as a share, are read as the same. */
const SLACK = 0.005

/** What the changes of a board did to its answer, in sentences: what breaks first, and which limits moved. */
export function forecastDifference(before: Answered, after: Answered, language: Language): readonly string[] {
  const text = differenceTexts[language]
  const old = new Map(before.forecast.breaks.map((each) => [breakName(each), each]))
  const now = new Map(after.forecast.breaks.map((each) => [breakName(each), each]))
  const at = ({ multiple }: Break) => multipleText(multiple, language)
  const moves = after.forecast.breaks.flatMap((each) => {
    const was = old.get(breakName(each))
    const title = breakTitle(each, after.board, language)
    if (was === undefined) return each.multiple === null ? [] : [text.comes(title, at(each))]
    return isAsBefore(was, each) ? [] : [text.moves(title, at(was), at(each))]
  })
  const gone = before.forecast.breaks.filter((each) => each.multiple !== null && !now.has(breakName(each)))
  const all = [...moves, ...gone.map((each) => text.goes(breakTitle(each, before.board, language), at(each)))]
  const rest = all.length - TOLD
  return [
    first(before, after, language),
    ...all.slice(0, TOLD),
    ...(rest > 0 ? [text.more(numberText(rest, language))] : []),
  ]
}

function first(before: Answered, after: Answered, language: Language): string {
  const text = differenceTexts[language]
  const [was, is] = [before, after].map(({ board, forecast: { breaks } }) => {
    const [one] = breaks
    return one === undefined || one.multiple === null
      ? { name: text.nothing, words: text.nothing }
      : {
          name: breakTitle(one, board, language),
          multiple: multipleText(one.multiple, language),
          words: text.at(breakTitle(one, board, language), multipleText(one.multiple, language)),
        }
  })
  if (is?.multiple !== undefined && was?.words === is.words) return text.firstSame(is.name, is.multiple)
  return text.firstOther(was?.words ?? text.nothing, is?.words ?? text.nothing)
}

function isAsBefore(before: Break, after: Break): boolean {
  if (before.multiple === null || after.multiple === null) return before.multiple === after.multiple
  return Math.abs(before.multiple - after.multiple) <= SLACK * Math.abs(before.multiple)
}
