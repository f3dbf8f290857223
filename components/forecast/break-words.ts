import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { because } from '#lib/language/because.ts'
import { limitTitle } from '#lib/language/limit-title.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { sourceNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { Limit } from '#lib/model/limit.ts'
import { type Source, sourceOf, sources } from '#lib/model/quantity.ts'
import { exactnessTexts } from './exactness-texts.ts'
import { forecastTexts } from './forecast-texts.ts'
import { useAskedBoard } from './use-asked-board.ts'
import { useDates } from './use-dates.ts'

/** A break as people read it: who, which limit, when, and why. */
export interface BreakWords {
  readonly name: string
  readonly limit: string
  readonly multiple: string
  readonly because: string
  /** How exact the multiple is, and where the capacity comes from. */
  readonly basis: string
  /** The day on which it comes, where the growth is known. */
  readonly date: string | null
}

export function useBreakWords(aBreak: Break): BreakWords {
  const board = useAskedBoard()
  const text = useTexts(forecastTexts)
  const classes = useTexts(exactnessTexts)
  const language = useLanguage((state) => state.language)
  const { ofDays } = useDates()
  const owners = aBreak.domain === true ? board.domains : board.components
  const owner = owners.find(({ id }) => id === aBreak.component)
  const limit = owner?.limits.find(({ id }) => id === aBreak.limit)
  return {
    name: owner ? nameOf(owner) : aBreak.component,
    limit: limitTitle(aBreak.limit, owner?.limits ?? [], language),
    multiple: aBreak.multiple === null ? text.never : multipleText(aBreak.multiple, language),
    because: because(aBreak, board, language),
    date: ofDays(aBreak.days),
    basis: [classes[aBreak.exactness], ...capacityOf(limit)].join(' · '),
  }

  function capacityOf(known: Limit | undefined): readonly string[] {
    const source = known === undefined ? null : capacitySource(known)
    return source === null ? [] : [text.capacityFrom(sourceNames[language][source])]
  }
}

/** Where the capacity of a limit comes from; the least sure link of a chain; null where it is no number. */
function capacitySource({ capacity, commitSeconds }: Limit): Source | null {
  if (commitSeconds !== undefined) return sourceOf(commitSeconds)
  if (capacity === undefined) return null
  if (typeof capacity !== 'object') return sourceOf(capacity)
  if ('perInstance' in capacity) return sourceOf(capacity.perInstance)
  if ('pool' in capacity) return null
  if (!('chain' in capacity)) return sourceOf(capacity)
  const used = capacity.chain.map(({ value }) => sourceOf(value))
  return sources.findLast((source) => used.includes(source)) ?? null
}
