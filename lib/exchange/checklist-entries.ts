import { because } from '#lib/language/because.ts'
import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import { type ChecklistItem, type ChecklistStage, checklistStages } from '#lib/model/checklist-item.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { anchorName } from './anchor-name.ts'
import { actionText, evidenceText } from './checklist-action.ts'
import { type SuggestedItem, suggestedItems } from './suggested-items.ts'

/** A line of the exported checklist: what people wrote down, or what the forecast suggests. */
export interface ChecklistEntry
  extends Pick<
    ChecklistItem,
    'text' | 'owner' | 'due' | 'expires' | 'evidence' | 'size' | 'status' | 'risk' | 'madeBy'
  > {
  /** The same in every export of the same item, so that a re-imported file finds it again. */
  readonly id: string
  readonly stage: ChecklistStage
  /** What it is about, by name; empty when it hangs on nothing. */
  readonly about: string
  readonly why?: string
}

/** All that has to be done, stage by stage; a suggestion that somebody has taken up is not repeated. */
export function checklistEntries(board: Board, forecast: Forecast, language: Language): ChecklistEntry[] {
  const takenUp = new Set(board.checklist.map(({ finding }) => finding))
  const suggested = suggestedItems(board, forecast).filter(({ id }) => !takenUp.has(id))
  const entries = [
    ...board.checklist.map((item) => writtenEntry(item, board)),
    ...suggested.flatMap((item) => suggestedEntry(item, board, forecast.at, language)),
  ]
  return entries.sort((a, b) => checklistStages.indexOf(a.stage) - checklistStages.indexOf(b.stage))
}

/** The id by which an exported file knows an item of the board. */
export function entryId({ id }: Pick<ChecklistItem, 'id'>): string {
  return `item:${id}`
}

function writtenEntry(item: ChecklistItem, board: Board): ChecklistEntry {
  return { ...item, id: entryId(item), about: item.on === undefined ? '' : anchorName(item.on, board) }
}

function suggestedEntry(item: SuggestedItem, board: Board, at: number, language: Language): ChecklistEntry[] {
  const { id, stage, componentName } = item
  if (stage === 'beyond') return []
  return [
    {
      ...{ id, stage, about: componentName, status: 'open', madeBy: 'forecast' },
      text: actionText(item, at, language),
      why: because(item.break, board, language),
      evidence: evidenceText(item, at, language),
    },
  ]
}
