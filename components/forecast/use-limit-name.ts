import { useLanguage } from '#components/language/use-language.ts'
import type { Language } from '#lib/language/language.ts'
import { limitTitle } from '#lib/language/limit-title.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import { useAskedBoard } from './use-asked-board.ts'

/** What people call a break that is named `component.limit`. */
export function useLimitName(): (name: string) => string {
  const board = useAskedBoard()
  const language = useLanguage((state) => state.language)
  return (name) => limitNameIn(board, name, language)
}

/** Ids may have points in them: whoever holds the limit goes before whoever only begins alike. */
export function limitNameIn(board: Board, name: string, language: Language): string {
  const owners = [...board.components, ...board.domains].filter(({ id }) => name.startsWith(`${id}.`))
  const holder = owners.find(({ id, limits }) => limits.some((limit) => name === `${id}.${limit.id}`))
  const owner = holder ?? owners[0]
  if (owner === undefined) return name
  return `${nameOf(owner)} (${limitTitle(name.slice(owner.id.length + 1), owner.limits, language)})`
}
