import type { FitPoint } from './growth-fit.ts'
import { type GrowthShape, logOfShape } from './growth-shape.ts'
import { leastSquares } from './least-squares.ts'
import type { Evaluation, Model } from './model-state.ts'
import { spreadStarts } from './spread-starts.ts'
import { thinned } from './thinned.ts'

/** A shape of growth with the parameters that come closest to the points. */
export interface ShapeFit {
  readonly shape: GrowthShape
  /** See `ShapeParameters`. */
  readonly parameters: readonly number[]
  readonly standardErrors: readonly number[]
  /** s·A by rows, so that the covariance of the parameters is its product with its transpose. */
  readonly spread: readonly number[]
  /** ln(shape / value), in the order of the points. */
  readonly residuals: readonly number[]
  readonly sumOfSquares: number
  /** Points − parameters. */
  readonly degrees: number
  readonly isConverged: boolean
}

/** Starts beside the guess for shapes with more than one valley, and how many of all are followed. */
const OTHER_STARTS = 15
const FOLLOWED = 3
/** A shape that takes longer runs along a valley towards another shape. */
const MOST_STEPS = 150

/** The least sum of squares of ln(shape / value); null where a shape cannot be fitted. [K8] [K9] */
export function fittedShape(shape: GrowthShape, points: readonly FitPoint[]): ShapeFit | null {
  const first = points[0]?.day ?? 0
  const observed = observedIn(thinned(points), first)
  const model = (parameters: Float64Array) => evaluated(shape, parameters, observed)
  const found = leastSquares(model, closest(model, startsOf(shape, observed)), MOST_STEPS)
  if (found === null || found.spread === null) return null
  const count = found.parameters.length
  const degrees = Math.max(1, observed.length - count)
  const s = Math.sqrt(found.sumOfSquares / degrees)
  const spread = Array.from(found.spread, (value) => value * s)
  return {
    shape,
    parameters: [...found.parameters],
    standardErrors: Array.from({ length: count }, (_, i) =>
      Math.hypot(...spread.slice(i * count, (i + 1) * count)),
    ),
    spread,
    residuals: [...evaluated(shape, found.parameters, observedIn(points, first)).residuals],
    sumOfSquares: found.sumOfSquares,
    degrees,
    isConverged: found.isConverged,
  }
}

/** The starts with the least sums of squares. */
function closest(model: Model, starts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rated = starts.map((start) => {
    const sum = model(Float64Array.from(start)).residuals.reduce(
      (total, residual) => total + residual ** 2,
      0,
    )
    return { start, sum: Number.isNaN(sum) ? Infinity : sum }
  })
  return rated
    .sort((a, b) => a.sum - b.sum)
    .slice(0, FOLLOWED)
    .map(({ start }) => start)
}

function observedIn(points: readonly FitPoint[], first: number): Observed {
  return points.map(({ day, value }) => [day - first, Math.log(value)])
}

type Observed = readonly (readonly [x: number, log: number])[]

function evaluated(shape: GrowthShape, parameters: Float64Array, observed: Observed): Evaluation {
  const count = parameters.length
  const residuals = new Float64Array(observed.length)
  const jacobian = new Float64Array(observed.length * count)
  for (const [row, [x, log]] of observed.entries()) {
    const [value, ...slopes] = logOfShape(shape, parameters, x)
    residuals[row] = value - log
    jacobian.set(slopes, row * count)
  }
  return { residuals, jacobian }
}

/** A line through the first and the last third of the logarithms says where to begin. */
function startsOf(shape: GrowthShape, observed: Observed): readonly (readonly number[])[] {
  const { at, slope, span, highest } = roughLine(observed)
  switch (shape) {
    case 'exponential':
      return [[at, slope]]
    case 'linear':
      return [[at, Math.expm1(slope * span) / span]]
    case 'power':
      return spreadStarts([1, span], OTHER_STARTS).map(([exponent = 1, scale = 1]) => [
        at,
        exponent,
        Math.log(scale),
      ])
    case 'logistic':
    case 'gompertz':
      return spreadStarts([4 / span, 2], OTHER_STARTS).map(([rate = 1, ceiling = 1]) => [
        highest + Math.log1p(ceiling / 10),
        rate,
        span / 2,
      ])
  }
}

function roughLine(observed: Observed) {
  const third = Math.max(1, Math.floor(observed.length / 3))
  const [early, late] = [middleOf(observed.slice(0, third)), middleOf(observed.slice(-third))]
  const slope = (late.log - early.log) / (late.x - early.x || 1)
  return {
    at: early.log - slope * early.x,
    slope,
    span: observed.at(-1)?.[0] ?? 1,
    highest: observed.reduce((most, [, log]) => Math.max(most, log), -Infinity),
  }
}

function middleOf(part: Observed) {
  const sum = part.reduce((total, [x, log]) => ({ x: total.x + x, log: total.log + log }), { x: 0, log: 0 })
  return { x: sum.x / part.length, log: sum.log / part.length }
}
