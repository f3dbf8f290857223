import { expect, test } from 'vitest'
import { timeText } from './time-text.ts'

test.each([
  [452_000, '7:32'],
  [0, '0:00'],
  [999, '0:01'],
  [-61_000, '−1:01'],
  [86_350_000, '23:59:10'],
])('%i milliseconds read %s', (span, text) => {
  expect(timeText(span)).toBe(text)
})
