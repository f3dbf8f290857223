import type { Board } from '#lib/model/board.ts'
import { quantitiesOf } from '#lib/model/board-quantities.ts'
import { medianOf, sourceOf, uncertaintyOf } from '#lib/model/quantity.ts'
import { type Confidence, SURE } from '#lib/model/uncertainty-forecast.ts'
import { distributionOf } from './distribution.ts'
import type { Elasticity } from './elasticity.ts'

const MEDIUM = 0.5
/** A default that carries more of the variance than this keeps an answer from being sure. */
const MOST_BY_DEFAULT = 0.2

/** An input's share of the variance of ln(first multiple). */
export interface InputShare {
  readonly path: string
  readonly share: number
}

/**
 * How sure the answer is: high when what breaks first does so in 80 % of the draws and no number that somebody only
 * took over decides it, medium from 50 %. [S11]
 */
export function confidenceOf(probability: number, largestShareByDefault: number): Confidence {
  if (probability >= SURE && largestShareByDefault <= MOST_BY_DEFAULT) return 'high'
  return probability >= MEDIUM ? 'medium' : 'low'
}

/**
 * The largest share of an input with source `default`. One without a range counts as anything from half to twice its
 * value here, beside the variance that was drawn. [S11]
 */
export function largestShareByDefault(
  board: Board,
  shares: readonly InputShare[],
  variance: number,
  elasticities: readonly Elasticity[],
): number {
  const defaults = quantitiesOf(board).filter(({ quantity }) => sourceOf(quantity) === 'default')
  const paths = new Set(defaults.map(({ path }) => path))
  const drawn = shares.filter(({ path }) => paths.has(path))
  const assumed = defaults.map(({ path, quantity, bound }) => {
    const value = medianOf(quantity, bound)
    if (uncertaintyOf(quantity) !== null || value === null || value <= 0) return 0
    const { sigma } = distributionOf({ low: value / 2, high: value * 2 }, 'positive')
    const elasticity = elasticities.find((one) => one.path === path)?.elasticity ?? 0
    return (elasticity * sigma) ** 2
  })
  const whole = variance + assumed.reduce((sum, one) => sum + one, 0)
  if (whole === 0) return 0
  return Math.max(
    0,
    ...assumed.map((one) => one / whole),
    ...drawn.map(({ share }) => (share * variance) / whole),
  )
}
