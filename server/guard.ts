import { byteReader, remaining } from './byte-reader.ts'
import { readGroups } from './groups.ts'
import { readDeletes } from './guard-deletes.ts'
import { growthsInOrder } from './guard-order.ts'
import type { Inspection } from './inspection.ts'
import type { Known } from './known.ts'
import { type Limits, WIRE_LIMITS } from './limits.ts'
import { type RefusalCode, Refused } from './refused.ts'

/**
 * Judges a Yjs update (v1) before anything else touches it. It applies nothing, allocates nothing in
 * proportion to a declared count, and answers either what the update would bring to the board or why it
 * may not come in. Everything stored, sent on or given to Yjs has passed here.
 */
export function inspect(
  update: Uint8Array,
  known: Known,
  limits: Limits = WIRE_LIMITS,
): Inspection | RefusalCode {
  try {
    return inspected(update, known, limits)
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}

function inspected(update: Uint8Array, known: Known, limits: Limits): Inspection {
  if (update.length > limits.bytes) throw new Refused('too_big')
  const reader = byteReader(update)
  const groups = readGroups(reader, limits)
  const deletesAt = reader.at
  const { grown, roots } = growthsInOrder(update, groups, known, limits)
  const { deletes, repeatsDeletes } = readDeletes(reader, known, grown, limits)
  if (remaining(reader) > 0) throw new Refused('trailing')
  return { grown, deletes, roots, deletesAt, repeatsDeletes }
}
