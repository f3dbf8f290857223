import type { ChecklistItem, ChecklistStage } from '#lib/model/checklist-item.ts'

/** Which items are looked at: of every stage or one, of everybody, of nobody or of one person. */
export interface ChecklistFilter {
  readonly stage: ChecklistStage | 'every'
  readonly owner: 'every' | 'nobody' | { readonly name: string }
}

export const everything: ChecklistFilter = { stage: 'every', owner: 'every' }

/** Whether a kept item fits. */
export function fits({ stage, owner }: ChecklistFilter, item: ChecklistItem): boolean {
  if (stage !== 'every' && item.stage !== stage) return false
  if (owner === 'every') return true
  return owner === 'nobody' ? ownerOf(item) === '' : ownerOf(item) === owner.name
}

/** Who owns an item; empty when nobody does. */
export function ownerOf({ owner = '' }: ChecklistItem): string {
  return owner.trim()
}

/** Everybody who owns something, in the order of names. */
export function ownersOf(items: readonly ChecklistItem[], language: string): readonly string[] {
  const names = new Set(items.map(ownerOf).filter((name) => name !== ''))
  return [...names].sort((a, b) => a.localeCompare(b, language))
}

/** Whether an item was to be done, or a risk to be looked at again, before today; both are ISO days. */
export function isPast(day: string | undefined, today: string): boolean {
  return day !== undefined && day.slice(0, 10) < today
}
