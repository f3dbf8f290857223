import { type ByteReader, readUint, remaining } from './byte-reader.ts'
import type { Limits } from './limits.ts'
import { Refused } from './refused.ts'
import { emptyStruct, readStruct } from './struct.ts'
import type { Tally } from './struct-value.ts'

/** The structs of one client id inside an update: clocks [clock, end); `at` is where they begin in the bytes. */
export interface Group {
  readonly client: number
  readonly clock: number
  readonly end: number
  readonly count: number
  readonly at: number
}

/** First pass over an update: the shape of every struct, and where each client id's structs begin. */
export function readGroups(reader: ByteReader, limits: Limits): Group[] {
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
  const { at } = reader
  const struct = emptyStruct()
  let end = clock
  for (let i = 0; i < count; i++) {
    readStruct(reader, struct, limits, tally)
    end += struct.length
    if (end > limits.clock) throw new Refused('clock_range')
  }
  return { client, clock, end, count, at }
}
