/** Where two lists are the same: the first `start` rows, and those from `end` on, which stood `shift` places earlier. */
export interface Difference {
  readonly start: number
  readonly end: number
  readonly shift: number
}

/** What changed between two lists, told by the identity of their rows. */
export function difference(before: readonly unknown[], after: readonly unknown[]): Difference {
  const most = Math.min(before.length, after.length)
  const shift = after.length - before.length
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = after.length
  while (end > start && end - shift > start && before[end - shift - 1] === after[end - 1]) end--
  return { start, end, shift }
}

/** Whether no row differs from the one that stood in its place in any of these fields. */
export function isSameIn<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  fields: readonly (keyof Row)[],
): boolean {
  if (before === after) return true
  if (before.length !== after.length) return false
  for (let i = 0; i < after.length; i++) {
    const [was, is] = [before[i], after[i]]
    if (was === is || was === undefined || is === undefined) continue
    for (const field of fields) if (!isEqual(was[field], is[field])) return false
  }
  return true
}

/** Whether rows have the ids of those that stood in their places, and further ones may follow. */
export function startsAlike(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): boolean {
  return before.length <= after.length && isSameIn(before, after.slice(0, before.length), ['id'])
}

/** Whether two trees of plain values say the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    Array.isArray(a) === Array.isArray(b) &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(fieldOf(a, key), fieldOf(b, key)))
  )
}

function fieldOf(tree: object, key: string): unknown {
  return (tree as Readonly<Record<string, unknown>>)[key] // any object has fields by name
}

/** Numbers by row, read again only where rows changed; the earlier array itself when no number did. */
export function renewed<Numbers extends Float64Array | Int32Array>(
  before: Numbers,
  { start, end, shift }: Difference,
  valueAt: (row: number) => number,
): Numbers {
  if (shift === 0) {
    let isSame = true
    for (let row = start; row < end && isSame; row++) isSame = valueAt(row) === before[row]
    if (isSame) return before
  }
  const length = before.length + shift
  // The constructor of a typed array makes one of the same kind.
  const after = (before instanceof Int32Array ? new Int32Array(length) : new Float64Array(length)) as Numbers
  after.set(before.subarray(0, start))
  for (let row = start; row < end; row++) after[row] = valueAt(row)
  after.set(before.subarray(end - shift), end)
  return after
}

/** The earlier array where the numbers are the same. */
export function sameNumbers<Numbers extends Float64Array | Int32Array>(
  after: Numbers,
  before: Numbers | undefined,
): Numbers {
  if (before === undefined || before.length !== after.length) return after
  for (let i = 0; i < after.length; i++) if (after[i] !== before[i]) return after
  return before
}

/** A list and what was made of each of its rows. */
export interface Made<Row, Result> {
  readonly rows: readonly Row[]
  readonly results: readonly Result[]
}

/** Makes something of each row, and again only of rows that changed; the earlier results when none came out new. */
export function made<Row, Result>(
  rows: readonly Row[],
  earlier: Made<Row, Result> | undefined,
  make: (row: Row) => Result,
): Made<Row, Result> {
  if (earlier === undefined) return { rows, results: rows.map(make) }
  if (earlier.rows === rows) return earlier
  const { start, end, shift } = difference(earlier.rows, rows)
  const fresh = rows.slice(start, end).map(make)
  const was = earlier.results.slice(start, end - shift)
  const isSame = shift === 0 && fresh.every((result, i) => isEqual(result, was[i]))
  if (isSame) return { rows, results: earlier.results }
  const results = earlier.results.slice(0, start).concat(fresh, earlier.results.slice(end - shift))
  return { rows, results }
}
