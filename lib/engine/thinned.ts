import type { FitPoint } from './growth-fit.ts'

/** More points than this say no more about growth over the whole series; they would only be slow. */
const MOST_POINTS = 300

/** A long series as the mean days and geometric means of equal stretches of time; a short one as it is. [K9] */
export function thinned(points: readonly FitPoint[]): readonly FitPoint[] {
  const [first, last] = [points[0], points.at(-1)]
  if (points.length <= MOST_POINTS || first === undefined || last === undefined) return points
  const stretch = (last.day - first.day) / MOST_POINTS
  const stretches = Array.from({ length: MOST_POINTS }, () => [] as FitPoint[])
  for (const point of points) {
    stretches[Math.min(MOST_POINTS - 1, Math.floor((point.day - first.day) / stretch))]?.push(point)
  }
  return stretches.filter((members) => members.length > 0).map(centre)
}

function centre(members: readonly FitPoint[]): FitPoint {
  const mean = (of: (point: FitPoint) => number) =>
    members.reduce((sum, point) => sum + of(point), 0) / members.length
  return { day: mean(({ day }) => day), value: Math.exp(mean(({ value }) => Math.log(value))) }
}
