import * as v from 'valibot'
import { text } from './field.ts'
import { type RowId, rowId } from './id.ts'
import { type Anchor, anchor } from './note.ts'

/** What the team answered to one of the standing questions; `question` is its id. */
export type Answer = {
  readonly id: RowId
  readonly question: string
  readonly text: string
  readonly on?: Anchor
  readonly createdAt?: string
  readonly by?: string
}

export const answerFields = {
  id: rowId,
  question: v.exactOptional(text, ''),
  text: v.exactOptional(text, ''),
  on: v.exactOptional(anchor),
  createdAt: v.exactOptional(text),
  by: v.exactOptional(text),
}
