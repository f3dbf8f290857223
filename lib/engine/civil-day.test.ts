import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, dayText, LAST_DAY } from './civil-day.ts'

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2100-03-01', 47_541],
  ['0001-01-01', -719_162],
  ['9999-12-31', LAST_DAY],
])('[K1] %s is day %d', (text, day) => {
  expect(dayNumber(text)).toBe(day)
  expect(dayText(day)).toBe(text)
})

test('[K1] days and texts turn into each other as the calendar has them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -600_000, max: LAST_DAY }), (day) => {
      const text = dayText(day)

      expect(dayNumber(text)).toBe(day)
      expect(text).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
    }),
  )
})

test.each(['2026-02-29', '2100-02-29', '2026-13-01', '2026-04-31', '2026-00-10', 'yesterday', ''])(
  '[K1] "%s" is no day',
  (text) => {
    expect(dayNumber(text)).toBeNull()
  },
)

test('[K1] a time of day is a fraction of its day', () => {
  expect(dayNumber('1970-01-02 06:00:00')).toBe(1.25)
  expect(dayNumber('1970-01-02T12:00')).toBe(1.5)
  expect(dayText(1.99)).toBe('1970-01-02')
})
