import { inspect } from './guard.ts'
import type { Inspection } from './inspection.ts'
import { absorb, type Known, knownFrom, nothingKnown } from './known.ts'
import { STORED_LIMITS } from './limits.ts'
import { EMPTY_OUTLINE, type Outline, outlineIn, packedOutline } from './outline.ts'
import { CorruptBoard, type LogRow } from './storage/storage.ts'

/** A stored board as far as it must be read to open it. */
export interface Unread {
  readonly outline: Uint8Array | null
  /** Null where there is none, or its outline tells what it holds. */
  readonly snapshot: LogRow | null
  readonly tail: readonly LogRow[]
}

/** What a stored board holds. */
export function knownOf({ outline, snapshot, tail }: Unread): Known {
  const stored = outline === null ? EMPTY_OUTLINE : outlineIn(outline)
  const base = snapshot === null ? stored : outlineOf(snapshot)
  if (base === null) throw new CorruptBoard('its outline is of another form')
  return reread(tail, knownFrom(base))
}

/** Reads stored rows, every one of them as if it came from a stranger; answers what they add up to. */
export function reread(rows: readonly LogRow[], known: Known = nothingKnown()): Known {
  for (const row of rows) absorb(known, inspected(row, known))
  return known
}

/** The rows of a stored board, in the order of the log. */
export function rowsOf(stored: {
  readonly snapshot: LogRow | null
  readonly tail: readonly LogRow[]
}): readonly LogRow[] {
  return stored.snapshot === null ? stored.tail : [stored.snapshot, ...stored.tail]
}

function outlineOf(snapshot: LogRow): Outline | null {
  return outlineIn(packedOutline(inspected(snapshot, nothingKnown())))
}

function inspected({ seq, bytes }: LogRow, known: Known): Inspection {
  const inspection = inspect(bytes, known, STORED_LIMITS)
  if (typeof inspection === 'string') throw new CorruptBoard(`row ${seq}: ${inspection}`)
  return inspection
}
