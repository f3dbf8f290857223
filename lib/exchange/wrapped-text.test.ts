import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from './text-width.ts'
import { wrappedAtSize } from './wrapped-text.ts'

test.each([
  ['one two', 1000, ['one two']],
  ['one two', 25, ['one', 'two']],
  ['줄 바꿈은 낱말 사이에서', 60, ['줄 바꿈은', '낱말', '사이에서']],
  ['abcdefgh', 30, ['abcd', 'efgh']],
  ['a\n\nb', 1000, ['a', '', 'b']],
  ['', 1000, ['']],
])('%j in %d pixels is %j', (text, width, lines) => {
  expect(wrappedAtSize(text, width, 12)).toEqual(lines)
})

test('no line is wider than allowed, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const lines = wrappedAtSize(text, 40, 12)
      const wide = lines.filter((line) => textWidth(line, 12) > 40 + 1e-9)

      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      expect(wide).toEqual([])
    }),
    { seed: 7, numRuns: 300 },
  )
})
