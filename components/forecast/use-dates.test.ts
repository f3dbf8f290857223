import { expect, test } from 'vitest'
import { datesOf } from './use-dates.ts'

const here = '2030-01-01'
const growth = { kind: 'linear', perDay: 1 } as const

test('a day that the board says counts before the day here', () => {
  expect(datesOf({ growth, today: '2026-01-01' }, here).ofMultiple(3)).toBe('2026-01-03')
  expect(datesOf({ growth }, here).ofMultiple(3)).toBe('2030-01-03')
})

test('a series without a day counts from its last point, as breaks do', () => {
  const points = Array.from({ length: 8 }, (_, i): [string, number] => [`2026-01-0${i + 1}`, 2 ** i])
  const { ofDays, ofMultiple } = datesOf({ growth: { kind: 'series', points } }, here)

  expect(ofDays(2)).toBe('2026-01-10')
  expect(ofMultiple(8.01)).toBe('2026-01-11')
})

test('without growth there are no dates', () => {
  expect(datesOf({}, here).ofMultiple(3)).toBeNull()
})
