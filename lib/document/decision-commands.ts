import type { Board } from '#lib/model/board.ts'
import type { ChecklistItem } from '#lib/model/checklist-item.ts'
import type { Decision } from '#lib/model/decision.ts'
import type { RowId } from '#lib/model/id.ts'
import type { Edit } from './edit.ts'
import { addRow, changeRow, type RowPatch, removeRows } from './row-commands.ts'

/**
 * Changes a decision together with the checklist item that carries it out, so that both always name the same owner
 * and day. The item is made with the choice. It has the decision's own id: two who choose at once make one item.
 * @param made author and time of the item, should it have to be made
 */
export function changeDecision(
  board: Pick<Board, 'decisions' | 'checklist'>,
  id: RowId,
  patch: RowPatch<'decisions'>,
  made: Pick<ChecklistItem, 'by' | 'createdAt'> = {},
): readonly Edit[] {
  const before = board.decisions.find((row) => row.id === id)
  if (before === undefined) return []
  const after = { ...before, ...patch }
  const edits = changeRow('decisions', id, patch)
  const item = board.checklist.find((row) => row.id === id)
  if (item !== undefined) return [...edits, ...changeRow('checklist', id, itemOf(after, item.stage))]
  if (after.choice === undefined) return edits
  const { text = '', stage = 'before-10x', ...fields } = itemOf(after, 'before-10x')
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const row: ChecklistItem = {
    id,
    text,
    stage,
    status: 'open',
    madeBy: 'person',
    finding: 'decision',
    ...made,
  }
  return [...edits, ...addRow('checklist', { ...row, ...known })]
}

/** Removes a decision and the checklist item that carries it out. */
export function removeDecision(id: RowId): readonly Edit[] {
  return [...removeRows('decisions', new Set([id])), ...removeRows('checklist', new Set([id]))]
}

/** An accepted risk is not done before any load; it comes back when the acceptance expires. */
function itemOf(
  {
    title,
    choice,
    on,
    owner,
    due,
    expires,
    closesWhen,
  }: { readonly [Key in keyof Decision]?: Decision[Key] | undefined },
  stage: ChecklistItem['stage'],
): RowPatch<'checklist'> {
  const isAccepted = choice === 'accept'
  return {
    text: title ?? '',
    stage: isAccepted ? 'accepted' : stage === 'accepted' ? 'before-10x' : stage,
    on,
    owner,
    due: isAccepted ? undefined : due,
    expires: isAccepted ? expires : undefined,
    evidence: closesWhen,
  }
}
