/** Somebody who can be mentioned. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** A stretch of a comment: words, or the name of somebody who is asked to look. */
export interface Part {
  readonly text: string
  readonly person: string | null
}

/**
 * A comment taken apart at the people it names: `@`, then a name with or without its blanks. A longer name wins over a
 * shorter one that it begins with, and what follows may be glued on, as particles are in Korean.
 */
export function partsOf(text: string, people: readonly Named[]): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const found = at < from ? null : namedAt(text, at + 1, people)
    if (found === null) continue
    if (at > from) parts.push({ text: text.slice(from, at), person: null })
    from = at + 1 + found.length
    parts.push({ text: text.slice(at, from), person: found.id })
  }
  return from < text.length ? [...parts, { text: text.slice(from), person: null }] : parts
}

/** The ids of the people whom a comment names, each once. */
export function mentionsIn(text: string, people: readonly Named[]): readonly string[] {
  const named = partsOf(text, people).flatMap(({ person }) => (person === null ? [] : [person]))
  return [...new Set(named)]
}

/** What is being typed after the last `@` before the caret, and where that stands; null when nobody is being named. */
export function mentionAt(
  text: string,
  caret: number,
): { readonly start: number; readonly typed: string } | null {
  const start = text.lastIndexOf('@', caret - 1)
  if (start === -1 || (start > 0 && !/\s/.test(text.charAt(start - 1)))) return null
  const typed = text.slice(start + 1, caret)
  return /\s/.test(typed) ? null : { start, typed }
}

function namedAt(
  text: string,
  start: number,
  people: readonly Named[],
): { id: string; length: number } | null {
  const rest = text.slice(start).toLowerCase()
  const spellings = people
    .flatMap(({ id, name }) => [name, name.replaceAll(/\s+/g, '')].map((spelling) => ({ id, spelling })))
    .toSorted((a, b) => b.spelling.length - a.spelling.length)
  const found = spellings.find(({ spelling }) => spelling !== '' && rest.startsWith(spelling.toLowerCase()))
  return found === undefined ? null : { id: found.id, length: found.spelling.length }
}
