import fc from 'fast-check'
import { expect, test } from 'vitest'
import { multipleText, ninesText, numberText, quantityText } from './number-text.ts'

test.each([
  [0, '0'],
  [1500, '1,500'],
  [1234567, '1,235,000'],
  [0.85, '0.85'],
  [2.4000000000000004, '2.4'],
  [3.2727272727272734, '3.273'],
  [-12.5, '−12.5'],
  [999_999, '1,000,000'],
  [0.00012346, '0.0001235'],
  [0.0000012, '1.2 × 10⁻⁶'],
  [1.5e18, '1.5 × 10¹⁸'],
  [Infinity, '∞'],
])('%d reads %s', (value, text) => {
  expect(numberText(value, 'en')).toBe(text)
})

test.each([
  [1500, 'req/s', '1,500 req/s'],
  [2e12, 'B', '2 TB'],
  [999_999, 'B', '1 MB'],
  [12.5e9, 'bit/s', '12.5 Gbit/s'],
  [0.008, 's', '8 ms'],
  [250e-6, 's', '250 µs'],
  [300, 's', '300 s'],
  [0.5, 'B', '0.5 B'],
  [3, '1/s', '3/s'],
  [7, undefined, '7'],
  [7, 'x', '7'],
  [0, 'B', '0 B'],
])('%d %s reads %s', (value, unit, text) => {
  expect(quantityText(value, unit, 'en')).toBe(text)
})

test('a multiple is a number of times, or never', () => {
  expect(multipleText(2.4, 'en')).toBe('2.4×')
  expect(multipleText(2.4, 'ko')).toBe('2.4배')
  expect(multipleText(null, 'en')).toBe('never')
})

test('what is read is the number to four digits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e14, noNaN: true }), (value) => {
      const read = Number(numberText(value, 'en').replaceAll(',', ''))

      expect(read / value).toBeCloseTo(1, 3)
    }),
  )
})

test.each([
  [1, '100 %'],
  [0.9999985001254998, '99.99985 %'],
  [0.999999, '99.9999 %'],
  [0.999, '99.9 %'],
  [0.9995, '99.95 %'],
  [0.9988, '99.88 %'],
  [0.9, '90 %'],
  [0.5, '50 %'],
  [0, '0 %'],
  [1 - 1e-15, '99.999999999999 %'],
])('an availability of %d is written %s', (share, written) => {
  expect(ninesText(share)).toBe(written)
})

test('what is available less than always is never a hundred percent', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (share) => {
      expect(ninesText(share)).not.toBe('100 %')
    }),
  )
})
