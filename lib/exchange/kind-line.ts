import type { ImportLine } from './imported.ts'
import { type KindGuess, repositoryOf } from './kind-guess.ts'

/** Why something was taken for a component of its kind. */
export function kindLine(path: string, { kind, from, word }: KindGuess, image: string): ImportLine {
  if (from === 'nowhere') return { what: 'kind-unsaid', path }
  return { what: 'kind', path, kind, from, detail: from === 'image' ? repositoryOf(image) : word }
}
