import { expect, test } from 'vitest'
import { sharedValue } from './shared-value.ts'

test('a value that all share is that value', () => {
  expect(sharedValue(['cache', 'cache'])).toBe('cache')
})

test('values that differ are mixed', () => {
  expect(sharedValue(['cache', 'queue'])).toBe('mixed')
  expect(sharedValue([])).toBe('mixed')
})
