import type { Counted } from './counted.ts'
import type { Difference } from './same.ts'

/** What limits count when only those between two rows changed: `fresh` is what these count. */
export function splicedCounts(before: Counted, { start, end, shift }: Difference, fresh: Counted): Counted {
  const [from, to] = [before.start[start] ?? 0, before.start[end - shift] ?? 0]
  const moved = from + fresh.what.length - to
  const starts = new Int32Array(before.start.length + shift)
  starts.set(before.start.subarray(0, start))
  for (let row = start; row < end; row++) starts[row] = from + (fresh.start[row - start] ?? 0)
  for (let row = end; row < starts.length; row++) starts[row] = (before.start[row - shift] ?? 0) + moved
  return {
    start: starts,
    what: spliced(before.what, from, to, fresh.what),
    index: spliced(before.index, from, to, fresh.index),
    flow: spliced(before.flow, from, to, fresh.flow),
    tag: spliced(before.tag, from, to, fresh.tag),
    coefficient: spliced(before.coefficient, from, to, fresh.coefficient),
    hasCalls: before.hasCalls || fresh.hasCalls,
    namesNobody: before.namesNobody || fresh.namesNobody,
  }
}

function spliced<Numbers extends Int32Array | Float64Array>(
  before: Numbers,
  from: number,
  to: number,
  fresh: Numbers,
): Numbers {
  const length = before.length - (to - from) + fresh.length
  // The constructor of a typed array makes one of the same kind.
  const after = (before instanceof Int32Array ? new Int32Array(length) : new Float64Array(length)) as Numbers
  after.set(before.subarray(0, from))
  after.set(fresh, from)
  after.set(before.subarray(to), from + fresh.length)
  return after
}
