import { CORE_SCHEMA, dump, loadAll, mergeTag, YAMLException } from 'js-yaml'
import type { Trees } from './tree.ts'

/** Merge keys (`<<`) are YAML 1.1, yet every compose file with anchors uses them. */
const schema = CORE_SCHEMA.withTags(mergeTag)

/** A document may hold this many aliases; those of plain values cost time that no bound on the tree would see. */
const MOST_ALIASES = 10_000

/** How many characters are parsed again at most to forgive closing brackets. */
const MOST_AGAIN = 2 ** 23

/**
 * The trees of a YAML text, one for each document. Forgives a closing bracket that stands below its key, which YAML forbids and people write:
 *
 *     command: [
 *       "start"
 *     ]
 */
export function yamlTrees(text: string): Trees {
  let lenient = text
  for (let again = 0; ; again += text.length) {
    try {
      return { trees: loadAll(lenient, { schema, maxAliases: MOST_ALIASES }) }
    } catch (error) {
      const next = again > MOST_AGAIN ? null : withBracketMoved(lenient, error)
      if (next === null) return { problem: { code: 'E_SYNTAX', path: '', detail: placeOf(error) } }
      lenient = next
    }
  }
}

/** White space before a bracket means nothing, so the line of which the parser complains may be moved in. */
function withBracketMoved(text: string, error: unknown): string | null {
  if (!(error instanceof YAMLException) || error.mark === undefined) return null
  const lineStart = text.lastIndexOf('\n', error.mark.position - 1) + 1
  const isClosing = /^\s*[\]}]/.test(text.slice(lineStart, error.mark.position + 1))
  if (!isClosing || !error.reason.includes('indentation')) return null
  return `${text.slice(0, lineStart)}${' '.repeat(128)}${text.slice(lineStart)}`
}

function placeOf(error: unknown): string {
  if (!(error instanceof YAMLException)) return String(error)
  const { mark, reason } = error
  return mark === undefined ? reason : `line ${mark.line + 1}, column ${mark.column + 1}: ${reason}`
}

/** A tree as YAML that `yamlTrees` reads again: no aliases, no folded lines. */
export function yamlText(tree: unknown): string {
  return dump(tree, { schema, lineWidth: -1, noRefs: true })
}
