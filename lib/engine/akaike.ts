import type { Candidate } from './growth-fit.ts'
import type { ShapeFit } from './shape-fit.ts'

/** A mean square below this is rounding: shapes that fit exactly differ by their number of parameters alone. */
const EXACT = 1e-24

/**
 * Orders fits by the corrected criterion AICc = n ln(S/n) + 2k + 2k(k + 1)/(n − k − 1), k = parameters + 1, and
 * weighs those that may be chosen by e^{−Δ/2}. Source: Burnham & Anderson 2002, 2.4 and 2.9. [K10]
 */
export function byAkaike(
  fits: readonly ShapeFit[],
  count: number,
  refusal: (fit: ShapeFit) => Candidate['refusedBecause'],
): readonly Candidate[] {
  const rated = fits.map((fit) => ({ fit, aicc: criterion(fit, count), refusedBecause: refusal(fit) }))
  const allowed = rated.filter(({ refusedBecause }) => refusedBecause === undefined)
  const least = Math.min(...allowed.map(({ aicc }) => aicc))
  const beliefIn = ({ aicc, refusedBecause }: (typeof rated)[number]) =>
    refusedBecause !== undefined ? 0 : aicc === least ? 1 : Math.exp((least - aicc) / 2)
  const total = allowed.reduce((sum, row) => sum + beliefIn(row), 0)
  return rated
    .map((row): Candidate => {
      const { fit, aicc, refusedBecause } = row
      const weight = total === 0 ? 0 : beliefIn(row) / total
      return { ...fit, aicc, weight, ...(refusedBecause === undefined ? {} : { refusedBecause }) }
    })
    .sort((a, b) => a.aicc - b.aicc)
}

/** ∞ when there are too few points for so many parameters. */
function criterion({ sumOfSquares, parameters }: ShapeFit, count: number): number {
  const k = parameters.length + 1
  const correction = count > k + 1 ? (2 * k * (k + 1)) / (count - k - 1) : Infinity
  return count * Math.log(Math.max(sumOfSquares / count, EXACT)) + 2 * k + correction
}
