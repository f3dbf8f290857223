import type { Language } from '#lib/language/language.ts'
import { limitTitle } from '#lib/language/limit-title.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { type ChecklistTexts, checklistTexts } from './checklist-texts.ts'
import type { SuggestedItem } from './suggested-items.ts'

/** What to do about a limit of this kind, verb first, and how much of it the multiple in question takes. */
export function actionText({ break: item, limits }: SuggestedItem, at: number, language: Language): string {
  const text = checklistTexts[language]
  const factor =
    item.factorNeeded === null || item.factorNeeded <= 1
      ? ''
      : text.factor(multipleText(item.factorNeeded, language), multipleText(at, language))
  return (actionOf(item.kind, text) ?? text.raise)(limitTitle(item.limit, limits, language), factor)
}

function actionOf(kind: string, text: ChecklistTexts): ChecklistTexts['raise'] | undefined {
  const actions = new Map([
    ['hot-partition', text.partition],
    ['connections', text.connections],
    ['leader', text.leader],
    ['stock', text.stock],
    ['storage', text.stock],
    ['delay', text.delay],
    ['quota', text.quota],
    ['ramp', text.ramp],
  ])
  return actions.get(kind)
}

/** What would prove that it was done. */
export function evidenceText({ break: item }: SuggestedItem, at: number, language: Language): string {
  const text = checklistTexts[language]
  if (item.kind === 'stock' || item.kind === 'storage') return text.fillTest
  if (item.kind === 'quota') return text.letter
  if (item.kind === 'ramp') return text.drill
  return text.loadTest(multipleText(at, language))
}
