import { multipleText } from '#lib/language/number-text.ts'
import type { Style } from './diagram-style.ts'
import type { Mark } from './marks.ts'

/** What a mark says in words: when the first limit of a thing is met. */
export function markText({ multiple }: Mark, { words, language }: Style): string {
  if (multiple === null) return words.never
  return multiple < 1 ? words.breaksToday : words.breaksAt(multipleText(multiple, language))
}
