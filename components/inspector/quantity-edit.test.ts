import { expect, test } from 'vitest'
import { medianOf } from '#lib/model/quantity.ts'
import { sourcesFor, typedQuantity, withSource } from './quantity-edit.ts'

test.each([
  [undefined, 60, 60],
  [undefined, '40 to 80', '40 to 80'],
  [50, 60, 60],
  [{ source: 'unknown' }, 60, 60],
  [{ value: 50, source: 'unknown' }, 60, 60],
  [{ value: 50, source: 'default', note: 'vendor' }, 60, 60],
  [{ value: 50, source: 'imported' }, '40 to 80', '40 to 80'],
  [{ value: 50, source: 'measured', note: 'k6' }, 60, { value: 60, source: 'measured', note: 'k6' }],
  [{ value: 50, source: 'measured' }, '40 to 80', { low: 40, high: 80, source: 'measured' }],
  [{ value: 50, note: 'a guess' }, 60, { value: 60, note: 'a guess' }],
  [{ value: 50, low: 40, high: 80 }, 60, 60],
  [60, { source: 'unknown' }, { value: 60, source: 'unknown' }],
] as const)('typing over %j: %j makes %j', (before, typed, after) => {
  expect(typedQuantity(before, typed)).toEqual(after)
})

test('typing the same number again changes nothing', () => {
  const before = { value: 12_000, source: 'default', note: 'vendor' } as const

  expect(typedQuantity(before, 12_000)).toBe(before)
})

test.each([
  [undefined, 'unknown', { source: 'unknown' }],
  [60, 'measured', { value: 60, source: 'measured' }],
  ['40 to 80', 'measured', { low: 40, high: 80, source: 'measured' }],
  [{ value: 60, source: 'measured' }, 'estimated', 60],
  [{ low: 40, high: 80, source: 'measured' }, 'estimated', '40 to 80'],
  [{ value: 60, source: 'measured', note: 'k6' }, 'estimated', { value: 60, note: 'k6' }],
  [{ value: 60, low: 40, high: 80 }, 'estimated', { value: 60, low: 40, high: 80 }],
] as const)('%j from %s is %j', (quantity, source, after) => {
  expect(withSource(quantity, source)).toEqual(after)
})

test('unknown keeps the number out of the arithmetic and brings it back', () => {
  const unknown = withSource(60, 'unknown')

  expect(medianOf(unknown)).toBeNull()
  expect(withSource(unknown, 'estimated')).toBe(60)
})

test('without a number only unknown can be said', () => {
  expect(sourcesFor({ source: 'unknown' })).toEqual(['unknown'])
  expect(sourcesFor(undefined)).toEqual(['', 'unknown'])
  expect(sourcesFor(60)).toHaveLength(5)
})
