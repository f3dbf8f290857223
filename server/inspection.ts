import type { HeldRanges, Ranges } from './ranges.ts'

/** Deleted clocks by client id. */
export type DeleteSet<Held extends HeldRanges = Ranges> = Map<number, Held>

/** The part of an update that is new under one client id: clocks [from, to). */
export interface Growth {
  readonly client: number
  readonly from: number
  to: number
  /** `clock, depth …` of the new items. */
  readonly depths: number[]
  /** New items that arrive already deleted. */
  readonly gone: Ranges
}

/** What an honest update brings to a board; nothing of it has been applied yet. */
export interface Inspection {
  readonly grown: readonly Growth[]
  /** Only what was not deleted before. */
  readonly deletes: DeleteSet
  /** Names of top-level types not seen on this board before. */
  readonly roots: readonly string[]
  /** Where the delete set begins: the bytes before it are the structs. */
  readonly deletesAt: number
  /** Whether the update repeats deletes the board already has (a full exchange carries them all). */
  readonly repeatsDeletes: boolean
}

/** Whether the board would be the same without this update: then it need not be stored or passed on. */
export function bringsNothing(inspection: Inspection): boolean {
  return inspection.grown.length === 0 && inspection.deletes.size === 0
}
