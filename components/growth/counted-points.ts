import type { Series } from '#lib/model/series.ts'

type Points = Series['points']

/** A row of the board holds 64 KiB; so many points fit in with room to spare. */
export const MOST_POINTS = 1000

/** The points of a long series as means of equal stretches, each on the date in its middle. */
export function thinnedPoints(points: Points): Points {
  if (points.length <= MOST_POINTS) return points
  const size = Math.ceil(points.length / MOST_POINTS)
  return Array.from({ length: Math.ceil(points.length / size) }, (_, i) => {
    const stretch = points.slice(i * size, (i + 1) * size)
    const sum = stretch.reduce((total, [, value]) => total + value, 0)
    return [stretch[Math.floor(stretch.length / 2)]?.[0] ?? '', sum / stretch.length] as const
  })
}

/** The points from the last cut on: what was counted otherwise before says nothing about the growth. */
export function pointsAfterCut({ points, annotations = [] }: Pick<Series, 'points' | 'annotations'>): Points {
  const cuts = annotations.flatMap(({ date, cuts = false }) => (cuts ? [date] : [])).sort()
  const last = cuts.findLast((cut) => points.some(([date]) => date >= cut))
  return last === undefined ? points : points.filter(([date]) => date >= last)
}
