'use client'

import { languages } from '#lib/language/language.ts'
import { chooseLanguage, useLanguage } from './use-language.ts'

const names = { en: 'English', ko: '한국어' } as const

/** One's own language; the others keep theirs. */
export function LanguageSwitch() {
  const language = useLanguage((state) => state.language)
  return (
    <select
      aria-label="Language · 언어"
      value={language}
      className="min-h-8 rounded-md border border-line bg-surface px-1 text-sm"
      onChange={(event) => chooseLanguage(languages.find((known) => known === event.target.value) ?? 'en')}
    >
      {languages.map((known) => (
        <option key={known} value={known} lang={known}>
          {names[known]}
        </option>
      ))}
    </select>
  )
}
