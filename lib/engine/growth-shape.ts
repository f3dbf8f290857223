import type { GrowthFit } from './growth-fit.ts'
import type { KnownGrowth } from './time-curve.ts'

export const growthShapes = ['exponential', 'linear', 'power', 'logistic', 'gompertz'] as const
export type GrowthShape = (typeof growthShapes)[number]

/**
 * Parameters of a shape, with x in days from the first point and y in the unit of the series. [K8]
 * - exponential, linear: ln y(0), rate or slope per day
 * - power: ln y(0), exponent, ln of τ in days
 * - logistic, gompertz: ln of the ceiling, rate per day, x of the inflexion
 */
export type ShapeParameters = ArrayLike<number>

/** ln y at x, and its derivatives by parameter; a shape that is not above 0 there has none. [K8] */
export function logOfShape(
  shape: GrowthShape,
  of: ShapeParameters,
  x: number,
): readonly [number, ...number[]] {
  const [a = 0, b = 0, c = 0] = Array.from(of)
  switch (shape) {
    case 'exponential':
      return [a + b * x, 1, x]
    case 'linear':
      return [a + Math.log1p(b * x), 1, x / (1 + b * x)]
    case 'power': {
      const share = x * Math.exp(-c)
      return [a + b * Math.log1p(share), 1, Math.log1p(share), (-b * share) / (1 + share)]
    }
    case 'logistic': {
      const tail = Math.exp(-b * (x - c))
      const share = tail === Infinity ? 1 : tail / (1 + tail)
      const log = tail === Infinity ? -b * (x - c) : Math.log1p(tail)
      return [a - log, 1, (x - c) * share, -b * share]
    }
    case 'gompertz': {
      const tail = Math.exp(-b * (x - c))
      return [a - tail, 1, (x - c) * tail, -b * tail]
    }
  }
}

/** The x, in days from the first point, from which on y is above `value`; ∞ = never. [K8] */
export function shapeReaches(shape: GrowthShape, of: ShapeParameters, value: number): number {
  const [a = 0, b = 0, c = 0] = Array.from(of)
  const above = Math.log(value) - a
  if (b <= 0) return Infinity
  switch (shape) {
    case 'exponential':
      return above / b
    case 'linear':
      return Math.expm1(above) / b
    case 'power':
      return Math.exp(c) * Math.expm1(above / b)
    case 'logistic':
      return above < 0 ? c - Math.log(Math.expm1(-above)) / b : Infinity
    case 'gompertz':
      return above < 0 ? c - Math.log(-above) / b : Infinity
  }
}

/** The growth of a fit as seen from a day, in days since 1970-01-01; with parameters that are not the best, theirs. [K8] */
export function growthFrom(
  { chosen: { shape, parameters: best }, firstDay }: GrowthFit,
  today: number,
  parameters: ShapeParameters = best,
): KnownGrowth {
  const [, b = 0, c = 0] = Array.from(parameters)
  const x = Math.max(0, today - firstDay)
  switch (shape) {
    case 'exponential':
      return { kind: shape, ratePerDay: b }
    case 'linear':
      return { kind: shape, perDay: 1 + b * x > 0 ? b / (1 + b * x) : 0 }
    case 'power':
      return { kind: shape, exponent: b, scaleDays: Math.exp(c) + x }
    case 'logistic':
      return { kind: shape, ceiling: finite(1 + Math.exp(-b * (x - c))), ratePerDay: b }
    case 'gompertz':
      return { kind: shape, ceiling: finite(Math.exp(Math.exp(-b * (x - c)))), ratePerDay: b }
  }
}

/** A ceiling beyond all numbers is none that anybody will see. */
function finite(ceiling: number): number {
  return Math.min(ceiling, 1e300)
}
