import * as v from 'valibot'
import { flag, listOf, positive, text } from './field.ts'
import { type DomainId, domainId, type RowId, rowId } from './id.ts'

/** A named question beside the board: the same drawing with other numbers, another load, or domains lost. */
export type WhatIf = {
  readonly id: RowId
  readonly name?: string
  readonly multiple?: number
  readonly ramp?: { readonly doublingSeconds: number }
  readonly burst?: { readonly multiple: number; readonly seconds: number }
  readonly down?: readonly DomainId[]
  /** Paths as problems name them, `components/api/limits/rps/capacity`, and the values put there. */
  readonly edits?: readonly { readonly path: string; readonly value?: unknown }[]
  /** A plan of fixes, in order, rather than something that may happen. */
  readonly plan?: boolean
}

export const whatIfFields = {
  id: rowId,
  name: v.exactOptional(text),
  multiple: v.exactOptional(positive),
  ramp: v.exactOptional(v.looseObject({ doublingSeconds: positive }, 'E_TYPE')),
  burst: v.exactOptional(v.looseObject({ multiple: positive, seconds: positive }, 'E_TYPE')),
  down: v.exactOptional(listOf(domainId)),
  edits: v.exactOptional(
    listOf(v.looseObject({ path: text, value: v.exactOptional(v.unknown()) }, 'E_TYPE')),
  ),
  plan: v.exactOptional(flag),
}
