/**
 * A set of clocks as a flat, sorted list `from, to, from, to …` (`to` excluded, no two touching).
 * Flat because a busy board has tens of thousands of them and objects would cost ten times the memory.
 */
export type Ranges = number[]

/** The same to look at only; packed, where it is part of an outline. */
export type HeldRanges = readonly number[] | Uint32Array

/** Adds the sorted ranges of `added`; one by one when they are few, in one pass when they are many. */
export function unite(ranges: Ranges, added: Ranges): Ranges {
  if (added.length > 16) return merge(ranges, added)
  for (let i = 0; i < added.length; i += 2) include(ranges, added[i] ?? 0, added[i + 1] ?? 0)
  return ranges
}

/** The parts of [from, to) which are not in the set, appended to `into`: what a delete newly deletes. */
export function pushMissing(ranges: HeldRanges, from: number, to: number, into: Ranges): void {
  let at = firstEndingAfter(ranges, from)
  let next = from
  while (next < to) {
    const start = ranges[at] ?? to
    if (start > next) into.push(next, Math.min(start, to))
    next = Math.max(next, ranges[at + 1] ?? to)
    at += 2
  }
}

function include(ranges: Ranges, from: number, to: number): void {
  // `from - 1` so that a range which only touches is grown instead of a neighbour being added
  const first = firstEndingAfter(ranges, from - 1)
  let after = first
  let start = from
  let end = to
  while ((ranges[after] ?? Number.POSITIVE_INFINITY) <= to) {
    start = Math.min(start, ranges[after] ?? start)
    end = Math.max(end, ranges[after + 1] ?? end)
    after += 2
  }
  ranges.splice(first, after - first, start, end)
}

function merge(left: Ranges, right: Ranges): Ranges {
  const merged: Ranges = []
  let l = 0
  let r = 0
  while (l < left.length || r < right.length) {
    const takeLeft = (left[l] ?? Number.POSITIVE_INFINITY) <= (right[r] ?? Number.POSITIVE_INFINITY)
    const source = takeLeft ? left : right
    const at = takeLeft ? l : r
    pushTouching(merged, source[at] ?? 0, source[at + 1] ?? 0)
    if (takeLeft) l += 2
    else r += 2
  }
  return merged
}

function pushTouching(ranges: Ranges, from: number, to: number): void {
  const last = ranges.length - 1
  const end = ranges[last]
  if (end !== undefined && from <= end) ranges[last] = Math.max(end, to)
  else ranges.push(from, to)
}

/** Index of the first range whose end lies after `clock`; the length of the list when there is none. */
function firstEndingAfter(ranges: HeldRanges, clock: number): number {
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle * 2 + 1] ?? 0) > clock) high = middle
    else low = middle + 1
  }
  return low * 2
}
