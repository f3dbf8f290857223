import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortened, textWidth } from './text-width.ts'

test('Hangul and emoji are as wide as they are tall', () => {
  expect(textWidth('캐시', 10)).toBe(20)
  expect(textWidth('🚀', 10)).toBe(10)
  expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10))
})

test('what fits is left alone and what does not ends in dots', () => {
  expect(shortened('Cache', 100, 10)).toBe('Cache')
  expect(shortened('two\n lines', 100, 10)).toBe('two lines')
  expect(shortened('A very long name', 50, 10)).toBe('A very…')
})

test('no emoji is cut in half', () => {
  expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 50, 10)).toBe('👩‍👩‍👧‍👦…')
})

test('a shortened text is never wider than its room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 12, max: 200 }), (text, room) => {
      expect(textWidth(shortened(text, room, 10), 10)).toBeLessThanOrEqual(room)
    }),
  )
})

test('wide letters and scripts without a font count as wide', () => {
  for (const wide of ['W', 'M', 'Ж', 'Æ', '½', 'ש', 'ع', 'ไ', 'ह']) {
    expect([wide, textWidth(wide, 10)]).toEqual([wide, 10])
  }
  expect(textWidth('É', 10)).toBe(textWidth('E', 10))
})
