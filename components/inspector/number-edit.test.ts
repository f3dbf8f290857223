import { expect, test } from 'vitest'
import { numberInput, readNumber } from './number-edit.ts'

test.each([
  ['12', { bound: 'non-negative', whole: true }, 12],
  ['1.2k', { bound: 'non-negative', whole: true }, 1200],
  ['80', { bound: 'positive', unit: 'share' }, 0.8],
  ['120%', { bound: 'positive', unit: 'share' }, 1.2],
  ['-1', { bound: 'any' }, -1],
] as const)('%s under %j is %d', (text, rule, value) => {
  expect(readNumber(text, rule)).toEqual({ value })
})

test.each([
  ['', { bound: 'any' }, 'E_TYPE'],
  ['40 to 80', { bound: 'any' }, 'E_TYPE'],
  ['?', { bound: 'any' }, 'E_TYPE'],
  ['1.5', { bound: 'non-negative', whole: true }, 'E_INTEGER'],
  ['-1', { bound: 'non-negative' }, 'E_NEGATIVE'],
  ['0', { bound: 'positive' }, 'E_POSITIVE'],
] as const)('“%s” under %j is refused with %s', (text, rule, problem) => {
  expect(readNumber(text, rule)).toEqual({ problem })
})

test('a number goes back into its field as it was written', () => {
  expect(numberInput(12_000, { bound: 'any' })).toBe('12000')
  expect(numberInput(0.8, { bound: 'positive', unit: 'share' })).toBe('80%')
  expect(numberInput(undefined, { bound: 'any' })).toBe('')
})
