import type { Duplex } from 'node:stream'

/** More than this is let go at once: the kernel takes it meanwhile, and none of it counts as waiting. */
const GATHERED_BYTES = 64 * 1024

/**
 * Keeps what is written to a connection back until the events at hand are through, and then writes it at once:
 * most of what a busy board costs is the number of writes. Call it before each write.
 */
export function gatherer(): (wire: Duplex) => void {
  const held = new Set<Duplex>()
  const release = () => {
    for (const wire of held) wire.uncork()
    held.clear()
  }
  return (wire) => {
    if (held.has(wire)) {
      if (wire.writableLength < GATHERED_BYTES) return
      wire.uncork()
    } else if (held.size === 0) setImmediate(release)
    held.add(wire)
    wire.cork()
  }
}
