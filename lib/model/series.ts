import * as v from 'valibot'
import { day, finite, flag, listOf, text } from './field.ts'
import { type DriverId, driverId, type RowId, rowId } from './id.ts'

/** What was measured over time: one value a day or hour, as ISO texts, in order. */
export type Series = {
  readonly id: RowId
  readonly name?: string
  readonly unit?: string
  readonly driver?: DriverId
  readonly points: readonly (readonly [date: string, value: number])[]
  /** What happened when; one that cuts means that it was counted otherwise before. */
  readonly annotations?: readonly { readonly date: string; readonly text?: string; readonly cuts?: boolean }[]
  readonly source?: string
}

export const seriesFields = {
  id: rowId,
  name: v.exactOptional(text),
  unit: v.exactOptional(text),
  driver: v.exactOptional(driverId),
  points: v.exactOptional(listOf(v.tuple([day, finite], 'E_TYPE')), []),
  annotations: v.exactOptional(
    listOf(v.looseObject({ date: day, text: v.exactOptional(text), cuts: v.exactOptional(flag) }, 'E_TYPE')),
  ),
  source: v.exactOptional(text),
}
