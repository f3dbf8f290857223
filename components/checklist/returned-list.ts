import { newItem } from '#components/forecast/new-items.ts'
import type { Edit } from '#lib/document/edit.ts'
import { changeRow } from '#lib/document/row-commands.ts'
import { entryId } from '#lib/exchange/checklist-entries.ts'
import { readChecklist } from '#lib/exchange/read-checklist.ts'
import { suggestedItems } from '#lib/exchange/suggested-items.ts'
import { updatedChecklist } from '#lib/exchange/updated-checklist.ts'
import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import type { ChecklistItem } from '#lib/model/checklist-item.ts'
import type { Forecast } from '#lib/model/forecast.ts'

/** What a checklist that has come back does to the board, as one step, and what it says that nobody can place. */
export interface ReturnedList {
  readonly edits: readonly Edit[]
  readonly changed: readonly { readonly before: ChecklistItem; readonly after: ChecklistItem }[]
  readonly taken: readonly ChecklistItem[]
  /** Ids of the file that are neither an item nor a suggestion here. */
  readonly unknownIds: readonly string[]
  readonly unknownStatuses: number
}

/** Null when no line of the text names an item of a checklist. */
export function returnedList(
  text: string,
  board: Board,
  forecast: Forecast,
  language: Language,
): ReturnedList | null {
  const updates = readChecklist(text)
  if (updates.length === 0) return null
  const after = updatedChecklist(board, forecast, language, updates)
  const changed = board.checklist.flatMap((before, index) => {
    const now = after[index]
    return now === undefined || isSame(before, now) ? [] : [{ before, after: now }]
  })
  const taken = after.slice(board.checklist.length)
  const known = new Set([
    ...board.checklist.flatMap((item) => [entryId(item), item.finding]),
    ...suggestedItems(board, forecast).map(({ id }) => id),
  ])
  return {
    edits: [
      ...changed.flatMap(({ after: { id, status, owner, due } }) =>
        changeRow('checklist', id, { status, owner, due }),
      ),
      ...taken.flatMap(newItem),
    ],
    changed,
    taken,
    unknownIds: updates.map(({ id }) => id).filter((id) => !known.has(id)),
    unknownStatuses: updates.filter(({ status }) => status === null).length,
  }
}

function isSame(a: ChecklistItem, b: ChecklistItem): boolean {
  return a.status === b.status && a.owner === b.owner && a.due === b.due
}

/** The text of a file: UTF-8, or what a Korean spreadsheet writes when it is not told otherwise. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('euc-kr').decode(bytes)
  }
}
