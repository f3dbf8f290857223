import { type Language, languages } from '#lib/language/language.ts'

/** The language that an option names, English when it is absent; null when there is none such. */
export function languageOption(value = 'en'): Language | null {
  return languages.find((known) => known === value) ?? null
}
