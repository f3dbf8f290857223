import * as v from 'valibot'
import { day, oneOf, text } from './field.ts'
import { type RowId, rowId } from './id.ts'
import { type Anchor, anchor } from './note.ts'

/** When an item has to be done: before the load reaches a multiple, or never, because the risk is accepted. */
export const checklistStages = ['before-3x', 'before-10x', 'before-30x', 'before-100x', 'accepted'] as const
export type ChecklistStage = (typeof checklistStages)[number]

export const itemSizes = ['S', 'M', 'L'] as const
export type ItemSize = (typeof itemSizes)[number]
export const itemStatuses = ['open', 'doing', 'done'] as const
export type ItemStatus = (typeof itemStatuses)[number]

/** Something that has to be done, by whom and until when, and what will prove it. */
export type ChecklistItem = {
  readonly id: RowId
  readonly text: string
  readonly stage: ChecklistStage
  readonly on?: Anchor
  /** The rule or the break that asked for it, and the risk note that it answers. */
  readonly finding?: string
  readonly risk?: RowId
  readonly owner?: string
  /** ISO days. */
  readonly due?: string
  readonly expires?: string
  /** What has to be shown for it to count as done. */
  readonly evidence?: string
  readonly size?: ItemSize
  readonly status: ItemStatus
  readonly madeBy?: 'person' | 'forecast'
  readonly createdAt?: string
  readonly by?: string
}

export const checklistItemFields = {
  id: rowId,
  text: v.exactOptional(text, ''),
  stage: v.exactOptional(oneOf(checklistStages), 'before-100x'),
  on: v.exactOptional(anchor),
  finding: v.exactOptional(text),
  risk: v.exactOptional(rowId),
  owner: v.exactOptional(text),
  due: v.exactOptional(day),
  evidence: v.exactOptional(text),
  size: v.exactOptional(oneOf(itemSizes)),
  status: v.exactOptional(oneOf(itemStatuses), 'open'),
  expires: v.exactOptional(day),
  madeBy: v.exactOptional(oneOf(['person', 'forecast'])),
  createdAt: v.exactOptional(text),
  by: v.exactOptional(text),
}
