import { expect, test } from 'vitest'
import { exactComparisons, generalComparisons } from './comparisons.ts'
import { covered } from './coverage.ts'
import { disagreement } from './results-table.ts'
import { type Comparison, verdictOf } from './verdict.ts'

function disagreements(rows: readonly Comparison[]): readonly string[] {
  return rows.filter((row) => ['differs', 'not there'].includes(verdictOf(row))).map(disagreement)
}

test.each([1, 5])('simulated board %i does what its forecast says', (seed) => {
  const rows = exactComparisons(seed, { events: 80_000 })

  expect(rows.length).toBeGreaterThan(15)
  expect(disagreements(rows)).toEqual([])
})

test('a board with general services is near its forecast', () => {
  const rows = generalComparisons(2, { events: 80_000 })

  expect(rows.some((row) => verdictOf(row) === 'agrees')).toBe(true)
  expect(disagreements(rows)).toEqual([])
})

test('nine in ten true multiples lie in the interval', () => {
  const count = covered(1, 60) ?? 0

  expect(count).toBeGreaterThan(46)
  expect(count).toBeLessThan(60)
})

test('what chance cannot explain is a disagreement', () => {
  const row = { check: 'c', seed: 1, where: '', expected: 1.1, tolerance: 0.01 }

  expect(verdictOf({ ...row, found: { value: 1, halfWidth: 0.05 } })).toBe('differs')
  expect(verdictOf({ ...row, found: { value: 1, halfWidth: 0.2 } })).toBe('undecided')
  expect(verdictOf({ ...row, found: { value: 1.1, halfWidth: 0.001 } })).toBe('agrees')
  expect(verdictOf({ ...row, expected: null, found: { value: 1, halfWidth: 0 } })).toBe('not there')
})
