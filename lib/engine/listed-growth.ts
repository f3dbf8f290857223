import type { Growth } from './growth.ts'

/** A point (m, g) of a listed curve; m rises along the list. */
export type CurvePoint = readonly [multiple: number, growth: number]

/**
 * The points as g(1) = 1 wants them: divided by the value at m = 1 where one is listed, else with (1, 1) put in
 * between. A listed zero at m = 1 cannot be divided by and stands. [G8]
 */
export function normalized(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const today = points.find(([m]) => m === 1)?.[1]
  if (today === undefined) return [...points, [1, 1] as const].sort(([a], [b]) => a - b)
  return today === 1 || today === 0 ? points : points.map(([m, g]) => [m, g / today])
}

/** Right-continuous steps: each value holds from its point on, the first one also before it. [G9] */
export function stepGrowth(listed: readonly CurvePoint[]): Growth {
  const points = normalized(listed)
  return (m) => heightOf(points, Math.max(0, lastAt(points, m)))
}

/** Straight lines in (ln m, ln g), the outermost ones prolonged. [G10] */
export function pointsGrowth(listed: readonly CurvePoint[]): Growth {
  const points = normalized(listed)
  if (points.length === 1) return () => heightOf(points, 0)
  return (m) => {
    const i = Math.min(Math.max(0, lastAt(points, m)), points.length - 2)
    const [low, high] = [points[i], points[i + 1]]
    return low === undefined || high === undefined ? 1 : between(low, high, m)
  }
}

/** A line to or from zero is straight in (ln m, g) instead, and is held, not prolonged, beyond its ends. */
function between([m0, g0]: CurvePoint, [m1, g1]: CurvePoint, m: number): number {
  const share = Math.log(m / m0) / Math.log(m1 / m0)
  if (g0 > 0 && g1 > 0) return g0 * (g1 / g0) ** share
  return g0 + (g1 - g0) * Math.min(1, Math.max(0, share))
}

function heightOf(points: readonly CurvePoint[], index: number): number {
  return points[index]?.[1] ?? 1
}

/** The last point at or before m; -1 before the first. */
function lastAt(points: readonly CurvePoint[], multiple: number): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((points[middle]?.[0] ?? 0) <= multiple) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether no value is below the one before it. */
export function isRising(points: readonly CurvePoint[]): boolean {
  return points.every(([, g], i) => i === 0 || g >= (points[i - 1]?.[1] ?? 0))
}
