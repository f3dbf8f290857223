import { expect, test } from 'vitest'
import { MOST_POINTS, pointsAfterCut, thinnedPoints } from './counted-points.ts'

test('a short series is kept as it is', () => {
  const points = [['2026-01-01', 1]] as const

  expect(thinnedPoints(points)).toBe(points)
})

test('a long series keeps its mean and its order', () => {
  const points = Array.from({ length: 4321 }, (_, i) => [`2026-01-01T${i}`, i] as const)
  const thinned = thinnedPoints(points.slice(0, 4000))

  expect(thinned.length).toBeLessThanOrEqual(MOST_POINTS)
  expect(thinned[0]).toEqual(['2026-01-01T2', 1.5])
  expect(thinned.reduce((sum, [, value]) => sum + value, 0) / thinned.length).toBeCloseTo(1999.5, 9)
  expect(thinnedPoints(points).length).toBeLessThanOrEqual(MOST_POINTS)
})

test('what was counted otherwise before does not count', () => {
  const points = [
    ['2026-01-01', 5],
    ['2026-02-01', 50],
    ['2026-03-01', 60],
  ] as const
  const cut = (date: string) => ({ date, cuts: true })

  expect(pointsAfterCut({ points, annotations: [cut('2026-02-01')] })).toEqual(points.slice(1))
  expect(pointsAfterCut({ points, annotations: [cut('2026-02-01'), cut('2027-01-01')] })).toEqual(
    points.slice(1),
  )
  expect(pointsAfterCut({ points, annotations: [{ date: '2026-02-01' }] })).toEqual(points)
})
