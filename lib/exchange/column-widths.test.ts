import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from './column-widths.ts'

test('a long text gets the room that short ones leave', () => {
  const short = { wanted: 30, least: 30 }

  expect(columnWidths([[short, { wanted: 900, least: 60 }]], 500)).toEqual([30, 470])
})

test('columns fill the width and hold their longest words', () => {
  const extent = fc
    .record({ least: fc.nat(120), more: fc.nat(2000) })
    .map(({ least, more }) => ({ least, wanted: least + more }))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      fc.array(extent, { minLength: 7, maxLength: 7 }),
      (count, row) => {
        const cells = row.slice(0, count)
        const widths = columnWidths([cells], 500)

        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(500)
        for (const [column, { least }] of cells.entries()) {
          expect(widths[column]).toBeGreaterThanOrEqual(Math.min(least, 500 / count) - 1e-9)
        }
      },
    ),
    { seed: 3 },
  )
})
