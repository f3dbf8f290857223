import type { Language } from '#lib/language/language.ts'
import { limitTitle } from '#lib/language/limit-title.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'

/** What breaks, by name: the component or domain, and its limit. */
export function breakTitle({ component, limit, domain }: Break, board: Board, language: Language): string {
  const holder = board[domain === true ? 'domains' : 'components'].find(({ id }) => id === component)
  return `${holder === undefined ? component : nameOf(holder)} · ${limitTitle(limit, holder?.limits ?? [], language)}`
}
