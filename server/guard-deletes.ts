import { type ByteReader, readUint, remaining } from './byte-reader.ts'
import type { DeleteSet, Growth } from './inspection.ts'
import { clockOf, type Known, pushNewlyDeleted } from './known.ts'
import type { Limits } from './limits.ts'
import type { Ranges } from './ranges.ts'
import { Refused } from './refused.ts'

/** Over the whole delete set: how many ranges, how many clocks they name, how many of these are new. */
interface Sum {
  ranges: number
  declared: number
  fresh: number
}

/**
 * The delete set at the end of an update. Deleting what nobody has written is refused (it would stay
 * pending for ever), and so are ranges out of order: Yjs writes them sorted, and an unsorted list would
 * make adding them quadratic.
 */
export function readDeletes(
  reader: ByteReader,
  known: Known,
  grown: readonly Growth[],
  limits: Limits,
): { deletes: DeleteSet; repeatsDeletes: boolean } {
  const deletes: DeleteSet = new Map()
  const seen = new Set<number>()
  const ends = new Map(grown.map((growth) => [growth.client, growth.to]))
  const sum: Sum = { ranges: 0, declared: 0, fresh: 0 }
  const clients = readUint(reader)
  if (clients > remaining(reader)) throw new Refused('truncated')
  for (let i = 0; i < clients; i++) {
    const client = readUint(reader)
    if (seen.has(client)) throw new Refused('duplicate_client')
    seen.add(client)
    const end = ends.get(client) ?? clockOf(known, client)
    const fresh = readRanges(reader, known, client, end, limits, sum)
    if (fresh.length > 0) deletes.set(client, fresh)
  }
  return { deletes, repeatsDeletes: sum.declared !== sum.fresh }
}

function readRanges(
  reader: ByteReader,
  known: Known,
  client: number,
  end: number,
  limits: Limits,
  sum: Sum,
): Ranges {
  const ranges = readUint(reader)
  if (ranges > remaining(reader)) throw new Refused('truncated')
  const fresh: Ranges = []
  let last = 0
  for (let i = 0; i < ranges; i++) {
    const from = readUint(reader)
    const to = from + readUint(reader)
    sum.ranges += 1
    sum.declared += to - from
    if (sum.ranges > limits.deletes) throw new Refused('too_many_deletes')
    if (from < last || to <= from) throw new Refused('unsorted_deletes')
    if (to > end) throw new Refused('unknown_delete')
    last = to
    pushNewlyDeleted(known, client, from, to, fresh)
  }
  for (let i = 0; i < fresh.length; i += 2) sum.fresh += (fresh[i + 1] ?? 0) - (fresh[i] ?? 0)
  return fresh
}
