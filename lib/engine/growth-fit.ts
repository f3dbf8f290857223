import type { Series } from '#lib/model/series.ts'
import { byAkaike } from './akaike.ts'
import { dayNumber } from './civil-day.ts'
import { growthShapes } from './growth-shape.ts'
import { type Season, seasonOf } from './season.ts'
import { fittedShape, type ShapeFit } from './shape-fit.ts'
import { thinned } from './thinned.ts'

/** A point of a series that a fit goes by; days since 1970-01-01. */
export interface FitPoint {
  readonly day: number
  readonly value: number
}

/** A shape that was tried, and how well it does. */
export interface Candidate extends ShapeFit {
  /** The corrected criterion of Akaike; smaller is better. [K10] */
  readonly aicc: number
  /** The share of belief in this shape among those that may be chosen; 0 for the others. [K10] */
  readonly weight: number
  /** Why it may not be chosen. */
  readonly refusedBecause?: 'too-few-points' | 'no-inflexion' | 'not-converged'
}

/** What a series says about growth: plain numbers, so that it may be kept and sent. */
export interface GrowthFit {
  readonly points: readonly FitPoint[]
  /** Points before the last cut, without a day, and without a logarithm. */
  readonly leftOut: number
  readonly firstDay: number
  readonly lastDay: number
  readonly chosen: Candidate
  /** All shapes, best first. */
  readonly candidates: readonly Candidate[]
  readonly season: Season | null
  /** The highest point as a multiple of what the chosen shape says for its day. */
  readonly peakToMean: number
}

/** What of a series a fit goes by. */
export type Counted = Pick<Series, 'points' | 'annotations'>

/** Fewer points decide nothing between shapes: it is exponential then. [K10] */
const LEAST_TO_CHOOSE = 6

/**
 * Fits every shape of growth to a series and chooses one. Errors are taken as relative: squares of ln(shape / value)
 * are made least. Null with less than three usable points. [K8]–[K10]
 */
export function growthFit(series: Counted): GrowthFit | null {
  const points = usable(series)
  const [first, last] = [points[0], points.at(-1)]
  if (points.length < 3 || first === undefined || last === undefined || first.day === last.day) return null
  const fits = growthShapes.flatMap((shape) => fittedShape(shape, points) ?? [])
  const candidates = byAkaike(fits, thinned(points).length, (fit) => refusal(fit, points))
  const chosen = candidates.find(({ refusedBecause }) => refusedBecause === undefined)
  if (chosen === undefined) return null
  return {
    points,
    leftOut: series.points.length - points.length,
    firstDay: first.day,
    lastDay: last.day,
    chosen,
    candidates,
    season: seasonOf(points, chosen.residuals),
    peakToMean: Math.exp(Math.max(...chosen.residuals.map((residual) => -residual))),
  }
}

/** Points with a day and a logarithm, from the last cut on, in the order of time. */
function usable({ points, annotations = [] }: Counted): readonly FitPoint[] {
  const known = points
    .flatMap(([date, value]) => {
      const day = dayNumber(date)
      return day !== null && value > 0 && value < Infinity ? [{ day, value }] : []
    })
    .sort((a, b) => a.day - b.day)
  const cuts = annotations.flatMap(({ date, cuts = false }) => (cuts ? (dayNumber(date) ?? []) : []))
  const lastCut = Math.max(-Infinity, ...cuts.filter((day) => known.some((point) => point.day >= day)))
  return known.filter(({ day }) => day >= lastCut)
}

/** A ceiling is only seen once the growth has slowed down: its inflexion must be among the points. */
function refusal(
  { shape, parameters, isConverged }: ShapeFit,
  points: readonly FitPoint[],
): Candidate['refusedBecause'] {
  if (shape !== 'exponential' && points.length < LEAST_TO_CHOOSE) return 'too-few-points'
  if (!isConverged) return 'not-converged'
  const span = (points.at(-1)?.day ?? 0) - (points[0]?.day ?? 0)
  const inflexion = parameters[2] ?? 0
  const isCeiling = shape === 'logistic' || shape === 'gompertz'
  return isCeiling && !(inflexion > 0 && inflexion < span) ? 'no-inflexion' : undefined
}
