import type { FitPoint } from './growth-fit.ts'

/** A pattern that comes again, in a series counted at even intervals. */
export interface Season {
  readonly points: number
  readonly days: number
  /** The autocorrelation of the residuals at that distance, up to 1. */
  readonly strength: number
}

/** Gaps may differ from the usual one by this share: months do. */
const UNEVEN = 0.2
/** A weaker echo is chance. */
const WEAKEST = 0.3
/** A season that is nearly as strong as the strongest is preferred when it is shorter: the longer one is its multiple. */
const NEARLY = 0.9

/** The season of what is left when the growth is taken away; null when there is none, or it was not seen twice. [K10] */
export function seasonOf(points: readonly FitPoint[], residuals: readonly number[]): Season | null {
  const gap = evenGap(points)
  if (gap === null) return null
  const most = Math.floor(points.length / 2)
  const echoes = Array.from({ length: most + 1 }, (_, lag) => autocorrelation(residuals, lag))
  const peaks = echoes.flatMap((echo, lag) => (lag >= 2 && isPeak(echoes, lag) ? [{ lag, echo }] : []))
  const strongest = Math.max(...peaks.map(({ echo }) => echo))
  const season = peaks.find(({ echo }) => echo >= NEARLY * strongest)
  return season === undefined ? null : { points: season.lag, days: season.lag * gap, strength: season.echo }
}

function isPeak(echoes: readonly number[], lag: number): boolean {
  const [before = 0, here = 0, after = -1] = [echoes[lag - 1], echoes[lag], echoes[lag + 1]]
  return here >= WEAKEST && here > before && here >= after
}

/** The mean gap where all gaps are much the same. */
function evenGap(points: readonly FitPoint[]): number | null {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const mean = (last.day - first.day) / (points.length - 1)
  const isEven = points.every(
    ({ day }, i) => i === 0 || Math.abs(day - (points[i - 1]?.day ?? 0) - mean) <= UNEVEN * mean,
  )
  return isEven ? mean : null
}

/** Each distance by its own number of pairs, so that long ones are not made weak. */
function autocorrelation(residuals: readonly number[], lag: number): number {
  const count = residuals.length
  const mean = residuals.reduce((sum, value) => sum + value, 0) / count
  let [product, square] = [0, 0]
  for (const [i, value] of residuals.entries()) {
    square += (value - mean) ** 2
    if (i >= lag) product += (value - mean) * ((residuals[i - lag] ?? 0) - mean)
  }
  return square === 0 ? 0 : (product / (count - lag)) * (count / square)
}
