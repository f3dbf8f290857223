import { inspect } from './guard.ts'
import type { Inspection } from './inspection.ts'
import { absorb, type Known, nothingKnown } from './known.ts'
import { STORED_LIMITS } from './limits.ts'
import { CorruptBoard, type LogRow } from './storage/storage.ts'

/** Reads stored rows, every one of them as if it came from a stranger: what each brings and what they add up to. */
export function reread(rows: readonly LogRow[]): { inspections: Inspection[]; known: Known } {
  const known = nothingKnown()
  const inspections = rows.map(({ seq, bytes }) => {
    const inspection = inspect(bytes, known, STORED_LIMITS)
    if (typeof inspection === 'string') throw new CorruptBoard(`row ${seq}: ${inspection}`)
    absorb(known, inspection)
    return inspection
  })
  return { inspections, known }
}

/** The rows of a stored board, in the order of the log. */
export function rowsOf(stored: {
  readonly snapshot: LogRow | null
  readonly tail: readonly LogRow[]
}): readonly LogRow[] {
  return stored.snapshot === null ? stored.tail : [stored.snapshot, ...stored.tail]
}
