import { radixOrder } from './radix-order.ts'

/** Multiples this close, relative to the larger, are one. [O1] */
const TIE = 1e-9

/** More rows of a tie out of order than this, and all of it is put in order. */
const FEW = 32

/** Rows in the order in which they break, and the rank and the place in it of each row. */
export interface Order {
  readonly rows: Int32Array
  readonly rankOf: Int32Array
  readonly placeOf: Int32Array
}

/**
 * Ranks 1, 1, 3: first to break first, ties by name, never (∞) last. An earlier order of the first of these rows by
 * the same names makes it faster, and no different. [O1] [O2]
 */
export function ranked(multiples: Float64Array, nameOf: (row: number) => string, earlier?: Order): Order {
  const begin = begun(multiples.length, earlier)
  const rows = nearlySorted(multiples, begin) ?? radixOrder(multiples, begin)
  const rankOf = new Int32Array(rows.length)
  const placeOf = new Int32Array(rows.length)
  for (let first = 0, at = 1; first < rows.length; at++) {
    const [lead, next] = [multiples[rows[first] ?? 0] ?? 0, multiples[rows[at] ?? 0] ?? 0]
    if (at < rows.length && isTie(lead, next)) continue
    if (at - first > 1) rows.set(byName(rows.slice(first, at), nameOf, earlier), first)
    for (let place = first; place < at; place++) {
      const row = rows[place] ?? 0
      rankOf[row] = first + 1
      placeOf[row] = place
    }
    first = at
  }
  return { rows, rankOf, placeOf }
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
function byName(
  rows: Int32Array,
  nameOf: (row: number) => string,
  earlier: Order | undefined,
): ArrayLike<number> {
  const isBefore = (a: number, b: number) => {
    const [first, second] = [nameOf(a), nameOf(b)]
    return first < second || (first === second && a < b)
  }
  const isNext = (a: number, b: number) => tiedBefore(a, b, earlier) || isBefore(a, b)
  let known = 1
  while (known < rows.length && isNext(rows[known - 1] ?? 0, rows[known] ?? 0)) known++
  if (known === rows.length) return rows
  const inOrder = Array.from(rows.subarray(0, known))
  const loose: number[] = []
  for (const row of rows.subarray(known)) {
    if (isNext(inOrder.at(-1) ?? 0, row)) inOrder.push(row)
    else if (loose.push(row) > FEW) return rows.sort((a, b) => (isBefore(a, b) ? -1 : 1))
  }
  for (const row of loose) inOrder.splice(placeFor(row, inOrder, isBefore), 0, row)
  return inOrder
}

/** The number of rows in order that come before another one. */
function placeFor(
  row: number,
  inOrder: readonly number[],
  isBefore: (a: number, b: number) => boolean,
): number {
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(inOrder[middle] ?? 0, row)) low = middle + 1
    else high = middle
  }
  return low
}

function tiedBefore(a: number, b: number, earlier: Order | undefined): boolean {
  const [first, second] = [earlier?.placeOf[a], earlier?.placeOf[b]]
  if (earlier === undefined || first === undefined || second === undefined) return false
  return first < second && earlier.rankOf[a] === earlier.rankOf[b]
}

/** Whether two multiples are one; the second is the larger. [O1] */
export function isTie(first: number, second: number): boolean {
  return first === second || (second < Infinity && second - first <= TIE * second)
}
