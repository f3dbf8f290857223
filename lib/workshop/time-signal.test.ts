import { expect, test } from 'vitest'
import { timeSignal } from './time-signal.ts'

const sixMinutes = { startedAt: 0, endsAt: 360_000 }

test.each([
  [179_000, 180_000, 'half'],
  [180_000, 181_000, null],
  [299_500, 300_500, 'minute'],
  [349_000, 351_000, 'ten-seconds'],
  [359_000, 361_000, 'over'],
  [100_000, 500_000, 'over'],
  [361_000, 362_000, null],
] as const)('from %i to %i the room hears %s', (before, now, signal) => {
  expect(timeSignal(sixMinutes, before, now)).toBe(signal)
})

test('a phase of one minute has no half time and no last minute', () => {
  const heard = [15, 31, 45, 51, 61].map((second) =>
    timeSignal({ startedAt: 0, endsAt: 60_000 }, (second - 10) * 1000, second * 1000),
  )

  expect(heard).toEqual([null, null, null, 'ten-seconds', 'over'])
})
