import * as v from 'valibot'
import { day, listOf, oneOf, text } from './field.ts'
import { type RowId, rowId } from './id.ts'
import { type Anchor, anchor } from './note.ts'

export const choices = ['mitigate', 'accept', 'investigate'] as const
export type Choice = (typeof choices)[number]

/** What the team decided about something, with the headings of a decision record (MADR). */
export type Decision = {
  readonly id: RowId
  readonly title: string
  readonly choice?: Choice
  readonly on?: Anchor
  readonly context?: string
  readonly options?: readonly string[]
  readonly outcome?: string
  readonly consequences?: string
  /** How it will be confirmed that it was carried out. */
  readonly confirmation?: string
  readonly owner?: string
  /** ISO days. */
  readonly due?: string
  readonly expires?: string
  /** The evidence that closes it. */
  readonly closesWhen?: string
  readonly status?: string
  readonly createdAt?: string
  readonly by?: string
}

export const decisionFields = {
  id: rowId,
  title: v.exactOptional(text, ''),
  choice: v.exactOptional(oneOf(choices)),
  on: v.exactOptional(anchor),
  context: v.exactOptional(text),
  options: v.exactOptional(listOf(text)),
  outcome: v.exactOptional(text),
  consequences: v.exactOptional(text),
  confirmation: v.exactOptional(text),
  owner: v.exactOptional(text),
  due: v.exactOptional(day),
  closesWhen: v.exactOptional(text),
  expires: v.exactOptional(day),
  status: v.exactOptional(text),
  createdAt: v.exactOptional(text),
  by: v.exactOptional(text),
}
