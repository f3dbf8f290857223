import { radixOrder } from './radix-order.ts'

/** Multiples this close, relative to the larger, are one. [O1] */
const TIE = 1e-9

/** Rows in the order in which they break, and the rank of each place in it. */
export interface Order {
  readonly rows: Int32Array
  readonly ranks: Int32Array
  /** Where in the order each row stands. */
  readonly placeOf: Int32Array
}

/**
 * Ranks 1, 1, 3: first to break first, ties by name, never (∞) last. An earlier order of the first of these rows by
 * the same names makes it faster, and no different. [O1] [O2]
 */
export function ranked(multiples: Float64Array, nameOf: (row: number) => string, earlier?: Order): Order {
  const begin = begun(multiples.length, earlier)
  const rows = nearlySorted(multiples, begin) ?? radixOrder(multiples, begin)
  const ranks = new Int32Array(rows.length)
  let first = 0
  for (let at = 1; at <= rows.length; at++) {
    const [lead, next] = [multiples[rows[first] ?? 0] ?? 0, multiples[rows[at] ?? 0] ?? 0]
    if (at < rows.length && isTie(lead, next)) continue
    if (at - first > 1) rows.subarray(first, at).set(byName(rows.slice(first, at), nameOf, earlier))
    ranks.fill(first + 1, first, at)
    first = at
  }
  const placeOf = new Int32Array(rows.length)
  for (let place = 0; place < rows.length; place++) placeOf[rows[place] ?? 0] = place
  return { rows, ranks, placeOf }
}

function begun(length: number, earlier: Order | undefined): Int32Array {
  const begin = new Int32Array(length)
  const known = earlier?.rows.length ?? 0
  if (earlier !== undefined) begin.set(earlier.rows)
  for (let row = known; row < length; row++) begin[row] = row
  return begin
}

/** The order when it takes few moves from the one before, as after an edit of one number; else null. */
function nearlySorted(multiples: Float64Array, begin: Int32Array): Int32Array | null {
  const rows = begin.slice()
  let left = 2 * rows.length
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const multiple = multiples[row] ?? 0
    let at = i
    for (; at > 0 && (multiples[rows[at - 1] ?? 0] ?? 0) > multiple; at--) {
      rows[at] = rows[at - 1] ?? 0
      left -= 1
      if (left < 0) return null
    }
    rows[at] = row
  }
  return rows
}

/** Of two rows with one name the first stays the first. Two that tied before are known to be in order. */
function byName(rows: Int32Array, nameOf: (row: number) => string, earlier: Order | undefined): Int32Array {
  const isBefore = (a: number, b: number) => {
    const [first, second] = [nameOf(a), nameOf(b)]
    return first < second || (first === second && a < b)
  }
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = [rows[i - 1] ?? 0, rows[i] ?? 0]
    if (!tiedBefore(a, b, earlier) && !isBefore(a, b)) return rows.sort((x, y) => (isBefore(x, y) ? -1 : 1))
  }
  return rows
}

function tiedBefore(a: number, b: number, earlier: Order | undefined): boolean {
  const [first, second] = [earlier?.placeOf[a], earlier?.placeOf[b]]
  if (earlier === undefined || first === undefined || second === undefined) return false
  return first < second && earlier.ranks[first] === earlier.ranks[second]
}

/** Whether two multiples are one; the second is the larger. [O1] */
export function isTie(first: number, second: number): boolean {
  return first === second || (second < Infinity && second - first <= TIE * second)
}
