import { ownName } from '#components/board/own-name.ts'
import type { Edit } from '#lib/document/edit.ts'
import { newId } from '#lib/document/new-id.ts'
import { addRow } from '#lib/document/row-commands.ts'
import type { ChecklistItem, ChecklistStage } from '#lib/model/checklist-item.ts'
import type { Finding } from '#lib/model/finding.ts'
import type { Fix } from '#lib/model/fix.ts'
import { stageOf } from '#lib/model/forecast.ts'
import type { RowId } from '#lib/model/id.ts'
import type { Anchor } from '#lib/model/note.ts'

/** A checklist item that asks for what a finding says, or accepts it until a day. */
export function findingItem({ id, on, severity }: Finding, text: string, expires?: string): readonly Edit[] {
  const stage = { high: 'before-3x', medium: 'before-10x', low: 'before-100x' } as const
  const about = { text, finding: id, ...('flow' in on ? {} : { on }) }
  return newItem(
    expires === undefined ? { ...about, stage: stage[severity] } : { ...about, stage: 'accepted', expires },
  )
}

/** A checklist item that asks for a fix of the plan, before the load reaches what breaks without it. */
export function fixItem(fix: Fix, text: string, multiple: number): readonly Edit[] {
  const on = anchorOf(fix)
  return newItem({ text, stage: stageBefore(multiple), finding: `fix:${fix.kind}`, ...(on && { on }) })
}

/** A checklist item that did not exist before, made now by the person at this screen. */
export function newItem(
  row: Pick<ChecklistItem, 'text' | 'stage'> & Partial<ChecklistItem>,
): readonly Edit[] {
  return addRow('checklist', {
    status: 'open',
    madeBy: 'forecast',
    ...row,
    id: newId<RowId>(),
    createdAt: new Date().toISOString(),
    by: ownName() ?? '',
  })
}

/** The last stage of a checklist is the one before a hundred times today. */
function stageBefore(multiple: number): ChecklistStage {
  const stage = stageOf(multiple)
  return stage === 'beyond' ? 'before-100x' : stage
}

function anchorOf(fix: Fix): Anchor | null {
  if ('component' in fix) return { component: fix.component }
  if ('connection' in fix) return { connection: fix.connection }
  return 'domain' in fix && typeof fix.domain === 'string' ? { domain: fix.domain } : null
}
