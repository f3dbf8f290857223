import type { Language } from '#lib/language/language.ts'
import { numberText } from '#lib/language/number-text.ts'
import type { FieldChange, RowChange } from './board-difference.ts'
import { differenceTexts, fieldNames, rowKindNames } from './difference-texts.ts'

/** A change in words: what it is, and for what became another each field with what it was and is. */
export function differenceText({ list, name, change, fields }: RowChange, language: Language): string {
  const text = differenceTexts[language]
  const kind = rowKindNames[language][list]
  const row = list === 'board' ? kind : text.row(kind, name)
  if (change !== 'changed') return row
  return text.changed(row, fields.map((field) => fieldText(field, language)).join('; '))
}

function fieldText({ field, before, after }: FieldChange, language: Language): string {
  const text = differenceTexts[language]
  if (field === 'position') return text.moved
  const name = fieldNames[language][field] ?? field
  const [was, is] = [valueText(before, language), valueText(after, language)]
  if (after === undefined && was !== null) return text.unset(name, was)
  if (before === undefined && is !== null) return text.set(name, is)
  // a range, a list or only another source: that it changed is what can be said in a line
  return was === null || is === null || was === is ? name : text.from(name, was, is)
}

/** Longer texts are told by how they begin. */
const MOST_CHARACTERS = 40

/** A value in a few words; null when it has too many parts for that. */
function valueText(value: unknown, language: Language): string | null {
  const text = differenceTexts[language]
  if (typeof value === 'number') return numberText(value, language)
  if (typeof value === 'boolean') return value ? text.yes : text.no
  if (typeof value === 'string')
    return value.length > MOST_CHARACTERS ? `“${value.slice(0, MOST_CHARACTERS - 1)}…”` : `“${value}”`
  if (typeof value !== 'object' || value === null) return null
  if ('value' in value) return valueText(value.value, language)
  return 'perInstance' in value ? valueText(value.perInstance, language) : null
}
