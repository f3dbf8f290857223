import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pushMissing, type Ranges, unite } from './ranges.ts'

/** Sorted, disjoint ranges below 60. */
const ranges = fc.uniqueArray(fc.nat(59), { maxLength: 40 }).map((clocks) => rangesOf(new Set(clocks)))

function rangesOf(clocks: ReadonlySet<number>): Ranges {
  const found: Ranges = []
  for (let clock = 0; clock <= 60; clock++) {
    if (clocks.has(clock) !== (clock > 0 && clocks.has(clock - 1))) found.push(clock)
  }
  return found
}

function clocksOf(flat: Ranges): Set<number> {
  const clocks = new Set<number>()
  for (let i = 0; i < flat.length; i += 2)
    for (let c = flat[i] ?? 0; c < (flat[i + 1] ?? 0); c++) clocks.add(c)
  return clocks
}

test('uniting ranges is uniting the clocks in them', () => {
  fc.assert(
    fc.property(ranges, ranges, (left, right) => {
      const both = new Set([...clocksOf(left), ...clocksOf(right)])

      expect(unite([...left], right)).toEqual(rangesOf(both))
    }),
  )
})

test('what is missing is what is not held', () => {
  fc.assert(
    fc.property(ranges, fc.nat(59), fc.integer({ min: 1, max: 20 }), (held, from, length) => {
      const clocks = clocksOf(held)
      const missing: Ranges = []
      pushMissing(held, from, from + length, missing)
      const stretch = Array.from({ length }, (_, i) => from + i)

      expect([...clocksOf(missing)]).toEqual(stretch.filter((clock) => !clocks.has(clock)))
    }),
  )
})
