import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import type { ChecklistItem } from '#lib/model/checklist-item.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import type { ComponentId, DomainId, RowId } from '#lib/model/id.ts'
import { actionText, evidenceText } from './checklist-action.ts'
import { entryId } from './checklist-entries.ts'
import { fieldText, textOfField } from './field-text.ts'
import { freshIds } from './fresh-id.ts'
import type { ChecklistUpdate } from './read-checklist.ts'
import { type SuggestedItem, suggestedItems } from './suggested-items.ts'

/**
 * The checklist after a file has come back: items keep their place and get the file's status, owner and date; a
 * suggestion that somebody has taken up becomes an item. What the file does not name, or leaves as a gap, stays as it
 * is: the file may be older than what was written on the board since.
 */
export function updatedChecklist(
  board: Board,
  forecast: Forecast,
  language: Language,
  updates: readonly ChecklistUpdate[],
): readonly ChecklistItem[] {
  const byId = new Map(updates.map((update) => [update.id, update]))
  const items = board.checklist.map((item) => {
    const update = byId.get(entryId(item)) ?? byId.get(item.finding ?? '')
    return update === undefined ? item : updated(item, update)
  })
  const known = new Set(items.map(({ finding }) => finding))
  const freshId = freshIds()
  for (const { id } of items) freshId(id)
  const taken = suggestedItems(board, forecast).flatMap((item) => {
    const update = byId.get(item.id)
    if (update === undefined || known.has(item.id) || isUntouched(update)) return []
    // `freshIds` gives what the format allows as an id
    const id = freshId(item.id) as RowId
    return [updated({ id, ...takenUpItem(item, forecast.at, language) }, update)]
  })
  return [...items, ...taken]
}

function updated(item: ChecklistItem, { status, owner, due }: ChecklistUpdate): ChecklistItem {
  const { owner: before, due: dueBefore } = item
  // white space that a line of Markdown cannot hold is no change
  const isSameOwner = owner === '' || (before !== undefined && textOfField(fieldText(before)) === owner)
  const isSameDue = due === '' || dueBefore?.slice(0, 10) === due
  return {
    ...item,
    ...(status !== null && { status }),
    ...(!isSameOwner && { owner }),
    ...(!isSameDue && { due }),
  }
}

function isUntouched({ status, owner, due }: ChecklistUpdate): boolean {
  return (status ?? 'open') === 'open' && owner === '' && due === ''
}

/** What a suggestion becomes on the board when somebody takes it up, but for its id. */
export function takenUpItem(item: SuggestedItem, at: number, language: Language): Omit<ChecklistItem, 'id'> {
  const { stage, break: aBreak } = item
  return {
    text: actionText(item, at, language),
    stage: stage === 'beyond' ? 'before-100x' : stage,
    on: anchorOf(aBreak),
    finding: item.id,
    evidence: evidenceText(item, at, language),
    status: 'open',
    madeBy: 'forecast',
  }
}

/** A break says by a flag, not by its type, whether a domain holds the limit. */
function anchorOf({ component, domain }: SuggestedItem['break']): NonNullable<ChecklistItem['on']> {
  return domain === true ? { domain: component as DomainId } : { component: component as ComponentId }
}
