import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { because } from '#lib/language/because.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import { forecastTexts } from './forecast-texts.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** A break as people read it: who, which limit, when, and why. */
export interface BreakWords {
  readonly name: string
  readonly limit: string
  readonly multiple: string
  readonly because: string
}

export function useBreakWords(aBreak: Break): BreakWords {
  const board = useAskedBoard()
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const owner = [...board.components, ...board.domains].find(({ id }) => id === aBreak.component)
  const limit = owner?.limits.find(({ id }) => id === aBreak.limit)
  return {
    name: owner ? nameOf(owner) : aBreak.component,
    limit: limit?.name ?? aBreak.kind,
    multiple: aBreak.multiple === null ? text.never : multipleText(aBreak.multiple, language),
    because: because(aBreak, board, language),
  }
}
