/** Multiples this close, relative to the larger, are one. [O1] */
const TIE = 1e-9

/** What is put in order: where it breaks; ∞ = never. */
export interface Ordered {
  readonly multiple: number
}

/** Ranks 1, 1, 3: first to break first, ties by name, never last. [O1] [O2] */
export function ranked<Row extends Ordered>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): readonly { row: Row; rank: number }[] {
  const sorted = [...rows].sort((a, b) => compared(a.multiple, b.multiple))
  const result: { row: Row; rank: number }[] = []
  let begin = 0
  for (let at = 1; at <= sorted.length; at++) {
    if (at < sorted.length && isTie(sorted[begin], sorted[at])) continue
    if (at - begin > 1) sortPart(sorted, begin, at, nameOf)
    const rank = begin + 1
    for (; begin < at; begin++) {
      const row = sorted[begin]
      if (row !== undefined) result.push({ row, rank })
    }
  }
  return result
}

function sortPart<Row>(rows: Row[], begin: number, end: number, nameOf: (row: Row) => string): void {
  const part = rows.slice(begin, end).map((row) => ({ row, name: nameOf(row) }))
  part.sort((a, b) => compared(a.name, b.name))
  for (const [i, { row }] of part.entries()) rows[begin + i] = row
}

function compared<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether two break at the same multiple, within 1e-9. [O1] */
export function isTie(a: Ordered | undefined, b: Ordered | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a.multiple === b.multiple) return true
  return b.multiple < Infinity && Math.abs(b.multiple - a.multiple) <= TIE * Math.abs(b.multiple)
}
