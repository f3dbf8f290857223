import { create } from 'zustand'
import { type Language, languages } from '#lib/language/language.ts'

const KEY = 'hundredfold.language'

/** Each person's own language, also on a shared board. */
export const useLanguage = create<{ readonly language: Language }>(() => ({ language: 'en' }))

/** Takes up the language chosen before, else the browser's. Call once the page runs in a browser. */
export function recallLanguage(): void {
  const stored = localStorage.getItem(KEY) ?? navigator.language.slice(0, 2)
  applyLanguage(languages.find((known) => known === stored) ?? 'en')
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  applyLanguage(language)
}

function applyLanguage(language: Language): void {
  document.documentElement.lang = language
  useLanguage.setState({ language })
}

/** This room's texts in the person's language. */
export function useTexts<Texts>(catalogue: Readonly<Record<Language, Texts>>): Texts {
  return catalogue[useLanguage((state) => state.language)]
}
