import type { GrowthFit } from './growth-fit.ts'
import { shapeReaches } from './growth-shape.ts'
import { halton } from './halton.ts'
import { lineCrossing } from './line-crossing.ts'
import { normalQuantile } from './normal-quantile.ts'
import { quantile } from './quantile.ts'
import type { ShapeFit } from './shape-fit.ts'
import { studentBound, studentWithin } from './student.ts'

/** When a fitted growth is above a value, in days since 1970-01-01; null = never. */
export interface FitCrossing {
  readonly day: number | null
  /** The 5th and 95th percentile of the day. */
  readonly early: number | null
  readonly late: number | null
  readonly probabilityOfNever: number
  /** Further from the last point than twice the time that the points span. [K10] */
  readonly isExtrapolated: boolean
}

/** What of a fit a crossing depends on. */
type Fitted = Pick<GrowthFit, 'firstDay' | 'lastDay'> & { readonly chosen: ShapeFit }

const WITHIN = 0.9
const DRAWS = 1024

/**
 * The day on which the chosen shape of a fit is above `value`, and how sure that is: by Fieller for the exponential,
 * whose logarithm is a line, and by drawing parameters for all others. The same seed gives the same draws. [K11]
 */
export function fitCrossing(fit: Fitted, value: number, seed = 1): FitCrossing {
  const { chosen, firstDay, lastDay } = fit
  const x = shapeReaches(chosen.shape, chosen.parameters, value)
  const bounds = chosen.shape === 'exponential' ? lineBounds(fit, value) : drawnBounds(fit, value, seed)
  const day = (at: number) => (at === Infinity ? null : firstDay + at)
  return {
    day: day(x),
    early: day(bounds.early),
    late: day(bounds.late),
    probabilityOfNever: bounds.never,
    isExtrapolated: x < Infinity && x > 3 * (lastDay - firstDay),
  }
}

interface Bounds {
  readonly early: number
  readonly late: number
  readonly never: number
}

function lineBounds({ chosen }: Fitted, value: number): Bounds {
  const [intercept = 0, slope = 0] = chosen.parameters
  const [p = 0, q = 0, r = 0, s = 0] = chosen.spread
  const covariance = [p * p + q * q, p * r + q * s, p * r + q * s, r * r + s * s] as const
  const line = { intercept, slope, covariance }
  const { low, high } = lineCrossing(line, Math.log(value), studentBound(WITHIN, chosen.degrees))
  const within = studentWithin(Math.abs(slope) / Math.hypot(r, s), chosen.degrees)
  const never = slope > 0 ? (1 - within) / 2 : (1 + within) / 2
  return { early: Math.max(0, low), late: high, never }
}

function drawnBounds({ chosen }: Fitted, value: number, seed: number): Bounds {
  const reached = Float64Array.from({ length: DRAWS }, (_, draw) => {
    const normals = Array.from(chosen.parameters, (_, i) =>
      normalQuantile(halton(seed * DRAWS + draw + 1, i)),
    )
    return shapeReaches(chosen.shape, drawnParameters(chosen, normals), value)
  }).sort()
  const never = reached.filter((x) => x === Infinity).length / DRAWS
  return {
    early: quantile(reached, (1 - WITHIN) / 2),
    late: quantile(reached, (1 + WITHIN) / 2),
    never,
  }
}

/**
 * Parameters that a fit leaves possible, from independent standard normals: as far apart as its covariance says, and as
 * wide as Student's distribution at its 5th and 95th percentiles. [K11]
 */
export function drawnParameters(
  { parameters, spread, degrees }: Pick<ShapeFit, 'parameters' | 'spread' | 'degrees'>,
  normals: readonly number[],
): readonly number[] {
  const count = parameters.length
  const width = studentBound(WITHIN, degrees) / normalQuantile((1 + WITHIN) / 2)
  return Array.from(parameters, (mean, row) =>
    normals.reduce((sum, normal, i) => sum + (spread[row * count + i] ?? 0) * width * normal, mean),
  )
}
