import { byteWriter, writeBytes, writeUint, written } from './byte-writer.ts'
import type { DeleteSet, Inspection } from './inspection.ts'
import type { HeldRanges } from './ranges.ts'

const NO_STRUCTS = Uint8Array.of(0)

/**
 * What of an update is worth keeping. A client's full exchange repeats every delete of the board; stored as
 * it came, each reconnection would grow the log by all of them.
 */
export function worthKeeping(update: Uint8Array, inspection: Inspection): Uint8Array {
  // a copy, because a frame is a view on the socket's read buffer and would keep all of it in memory
  if (!inspection.repeatsDeletes) return update.slice()
  const structs = inspection.grown.length > 0 ? update.subarray(0, inspection.deletesAt) : NO_STRUCTS
  return structsAndDeletes(structs, inspection.deletes)
}

/** An update that only deletes. */
export function deletesUpdate(deletes: DeleteSet<HeldRanges>): Uint8Array {
  return structsAndDeletes(NO_STRUCTS, deletes)
}

function structsAndDeletes(structs: Uint8Array, deletes: DeleteSet<HeldRanges>): Uint8Array {
  const writer = byteWriter()
  writeBytes(writer, structs)
  writeUint(writer, deletes.size)
  for (const [client, ranges] of deletes) {
    writeUint(writer, client)
    writeUint(writer, ranges.length / 2)
    for (let i = 0; i < ranges.length; i += 2) {
      const from = ranges[i] ?? 0
      writeUint(writer, from)
      writeUint(writer, (ranges[i + 1] ?? from) - from)
    }
  }
  return written(writer)
}
