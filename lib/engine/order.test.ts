import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranked } from './order.ts'

/** Few different multiples, so that many rows tie, and names in no order. */
const rows = fc.array(
  fc.record({
    multiple: fc.constantFrom(0, 2, 2 * (1 + 1e-12), 3, Infinity),
    name: fc.string({ maxLength: 2 }),
  }),
  { maxLength: 120 },
)

function orderOf(some: readonly { readonly multiple: number; readonly name: string }[]) {
  return ranked(
    Float64Array.from(some, ({ multiple }) => multiple),
    (row) => some[row]?.name ?? '',
  )
}

test('[O1] the first to break comes first, ties by name', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const { rows: order } = orderOf(some)
      const tieOf = (multiple: number) => (multiple > 2 && multiple < 3 ? 2 : multiple)

      for (let at = 1; at < order.length; at++) {
        const [a, b] = [some[order[at - 1] ?? 0], some[order[at] ?? 0]]
        if (a === undefined || b === undefined) throw new Error('The order names a row that is not there.')
        const [first, second] = [tieOf(a.multiple), tieOf(b.multiple)]
        expect(first < second || (first === second && a.name <= b.name)).toBe(true)
      }
    }),
  )
})

test('[O2] ranks leave out as many places as tie', () => {
  const some = [3, 2, 3, Infinity, 2].map((multiple) => ({ multiple, name: '' }))

  expect(orderOf(some).rankOf).toEqual(Int32Array.of(3, 1, 3, 5, 1))
})

test('[C1] an earlier order makes no other one', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(120), (before, after, kept) => {
      // Names stay with their rows; multiples change, and rows may follow.
      const named = before.slice(0, Math.min(before.length, after.length))
      const now = after.map((row, i) => ({
        name: named[i]?.name ?? row.name,
        multiple: i < kept ? (named[i]?.multiple ?? row.multiple) : row.multiple,
      }))
      const multiples = Float64Array.from(now, ({ multiple }) => multiple)
      const nameOf = (row: number) => now[row]?.name ?? ''

      expect(ranked(multiples, nameOf, orderOf(named))).toEqual(ranked(multiples, nameOf))
    }),
    { numRuns: 500 },
  )
})
