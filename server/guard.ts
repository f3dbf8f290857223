import { type ByteReader, byteReader, readUint, remaining } from './byte-reader.ts'
import { readDeletes } from './guard-deletes.ts'
import { growthsInOrder } from './guard-order.ts'
import type { Inspection } from './inspection.ts'
import type { Known } from './known.ts'
import { type Limits, WIRE_LIMITS } from './limits.ts'
import { type RefusalCode, Refused } from './refused.ts'
import { emptyStruct, readStruct } from './struct.ts'
import type { Tally } from './struct-value.ts'

/** The structs of one client id inside an update; `at` is where they begin in the bytes. */
export interface Group {
  readonly client: number
  readonly clock: number
  readonly count: number
  readonly at: number
}

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

/** First pass: the shape of every struct, and where each client id's structs begin. */
function readGroups(reader: ByteReader, limits: Limits): Group[] {
  const count = readUint(reader)
  if (count > limits.clients || count > remaining(reader)) throw new Refused('too_many_clients')
  const groups: Group[] = []
  const seen = new Set<number>()
  const tally: Tally = { structs: 0, values: 0 }
  for (let i = 0; i < count; i++) {
    const group = skipGroup(reader, limits, tally)
    if (seen.has(group.client)) throw new Refused('duplicate_client')
    seen.add(group.client)
    groups.push(group)
  }
  return groups
}

function skipGroup(reader: ByteReader, limits: Limits, tally: Tally): Group {
  const count = readUint(reader)
  const client = readUint(reader)
  const clock = readUint(reader)
  tally.structs += count
  if (tally.structs > limits.structs || count > remaining(reader)) throw new Refused('too_many_structs')
  if (client > 0xffffffff) throw new Refused('client_range')
  const group = { client, clock, count, at: reader.at }
  const struct = emptyStruct()
  let end = clock
  for (let i = 0; i < count; i++) {
    readStruct(reader, struct, limits, tally)
    end += struct.length
    if (end > limits.clock) throw new Refused('clock_range')
  }
  return group
}
