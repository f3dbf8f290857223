import { isInput } from '#lib/model/row.ts'
import type { ImportLine } from './imported.ts'
import type { Conflict } from './merge-row.ts'

/** The most of a value that a report shows. */
const MOST_CHARACTERS = 80

/** A conflict as a line of an import's report, with both values. */
export function conflictLine({ path, kept, left }: Conflict): ImportLine {
  return { what: 'conflict', path, kept: valueText(kept), left: valueText(left) }
}

function valueText(value: unknown): string {
  const shown = isInput(value) && typeof value.value === 'number' ? value.value : value
  const text = typeof shown === 'string' ? shown : (JSON.stringify(shown) ?? String(shown))
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text
}
