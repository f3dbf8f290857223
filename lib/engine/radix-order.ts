const BITS = 11
const BUCKETS = 1 << BITS
const MASK = BUCKETS - 1

/**
 * The places of these numbers, none below 0, from the least to the largest; equal ones stay in the order of `begin`.
 * Sorts by the bits of the numbers, eleven at a time from the last: their order is that of the numbers. Source: LSD
 * radix sort, Knuth, The Art of Computer Programming, vol. 3, 5.2.5.
 */
export function radixOrder(values: Float64Array, begin: Int32Array): Int32Array {
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length)
  let [order, next] = [begin.slice(), new Int32Array(begin.length)]
  for (let shift = 0; shift < 64; shift += BITS) {
    if (sortedBy(words, shift, order, next)) [order, next] = [next, order]
  }
  return order
}

/** One pass; false when all numbers have the same bits there. */
function sortedBy(words: Uint32Array, shift: number, order: Int32Array, next: Int32Array): boolean {
  const starts = new Int32Array(BUCKETS)
  for (let i = 0; i < order.length; i++) {
    const bucket = bitsAt(words, order[i] ?? 0, shift)
    starts[bucket] = (starts[bucket] ?? 0) + 1
  }
  let [sum, used] = [0, 0]
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = starts[bucket] ?? 0
    if (count > 0) used += 1
    starts[bucket] = sum
    sum += count
  }
  if (used <= 1) return false
  for (let i = 0; i < order.length; i++) {
    const place = order[i] ?? 0
    const bucket = bitsAt(words, place, shift)
    const at = starts[bucket] ?? 0
    next[at] = place
    starts[bucket] = at + 1
  }
  return true
}

/** Eleven bits of a number; the halves of a number stand with the lower one first. */
function bitsAt(words: Uint32Array, place: number, shift: number): number {
  const low = words[2 * place] ?? 0
  const high = words[2 * place + 1] ?? 0
  if (shift >= 32) return (high >>> (shift - 32)) & MASK
  return shift + BITS <= 32 ? (low >>> shift) & MASK : ((low >>> shift) | (high << (32 - shift))) & MASK
}
