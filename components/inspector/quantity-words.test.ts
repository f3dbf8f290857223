import { expect, test } from 'vitest'
import { readQuantityText } from '#lib/model/quantity-text.ts'
import { exampleOf, quantityWords } from './quantity-words.ts'

test.each([
  [12_000, 'req/s', '12,000 req/s'],
  ['0.04 to 0.08', 's', '40 ms – 80 ms'],
  [{ value: 60, low: 40, high: 80 }, 'req/s', '60 req/s (40 req/s – 80 req/s)'],
  [0.85, 'share', '85%'],
  [1, 'x', '1'],
] as const)('%j in %s reads %s', (quantity, unit, words) => {
  expect(quantityWords(quantity, unit, 'en')).toBe(words)
})

test('no number has no words', () => {
  expect(quantityWords({ source: 'unknown' }, 'req/s', 'en')).toBeNull()
})

test.each(['', 'x', 'share', 's', 'B', 'B/s', 'bit/s', 'req/s', 'sockets'])(
  'the example for a field of “%s” can be typed there',
  (unit) => {
    expect(readQuantityText(exampleOf(unit), unit)).toHaveProperty('quantity')
  },
)
