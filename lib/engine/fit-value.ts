import type { GrowthFit } from './growth-fit.ts'
import { logOfShape } from './growth-shape.ts'
import type { ShapeFit } from './shape-fit.ts'
import { studentBound } from './student.ts'

/** What a fit says about a day, and between which values 9 of 10 new points are to be expected. */
export interface FitValue {
  readonly value: number
  readonly low: number
  readonly high: number
}

const WITHIN = 0.9

/** The chosen shape at a day, in days since 1970-01-01, with the band for a new point. [K16] */
export function fitValue(
  { chosen, firstDay }: Pick<GrowthFit, 'firstDay'> & { readonly chosen: ShapeFit },
  day: number,
): FitValue {
  const { shape, parameters, spread, sumOfSquares, degrees } = chosen
  const [log, ...slopes] = logOfShape(shape, parameters, day - firstDay)
  const count = parameters.length
  let variance = sumOfSquares / degrees
  for (let column = 0; column < count; column++) {
    const along = slopes.reduce((sum, slope, row) => sum + slope * (spread[row * count + column] ?? 0), 0)
    variance += along * along
  }
  const width = studentBound(WITHIN, degrees) * Math.sqrt(variance)
  return { value: Math.exp(log), low: Math.exp(log - width), high: Math.exp(log + width) }
}
