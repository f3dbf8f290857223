import { say } from '#components/ui/notices.ts'
import type { Outcome } from './workshop-api.ts'
import type { workshopTexts } from './workshop-texts.ts'

/** Says why a command was not carried out, in the person's language; silent when it was. Answers whether it was. */
export function sayOutcome(outcome: Outcome, text: (typeof workshopTexts)['en']): boolean {
  if (outcome.ok) return true
  const sentences: Readonly<Record<string, string>> = {
    changed_meanwhile: text.changedMeanwhile,
    votes_missing: text.votesMissing,
    decision_unsettled: text.unsettled,
    offline: text.offline,
  }
  say(sentences[outcome.code] ?? text.failed)
  return false
}
