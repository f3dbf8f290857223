import { shareTexts } from '#components/share/share-texts.ts'
import type { Language } from '#lib/language/language.ts'
import { activityTexts } from './activity-texts.ts'
import type { Activity } from './version-api.ts'

/** What somebody did, as a sentence; a deed that this page does not know yet is told in the server's word. */
export function activityText({ what, person, about }: Activity, language: Language): string {
  const sentence = activityTexts[language][what]
  if (sentence === undefined) return `${person.name}: ${what}`
  return sentence(person.name, about.name || about.phase || '', roleName(about.role, language))
}

function roleName(role: string | null | undefined, language: Language): string {
  const { facilitator, editor, participant, viewer } = shareTexts[language]
  const names = new Map(Object.entries({ facilitator, editor, participant, viewer }))
  return names.get(role ?? '') ?? ''
}
