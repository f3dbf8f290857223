import { type ComplexList, complexList } from './complex-list.ts'

/** The discretization error is e^−24, the rounding error e^12 · 1e-16: about alike. */
const SHIFT = 24
const PLAIN_TERMS = 36
const AVERAGED_TERMS = 12
/** How many values of the transform one value of the function takes. */
const TERMS = PLAIN_TERMS + AVERAGED_TERMS + 1

/** Where the transform of a function is needed to know the function at these times: 49 points for each. [Q5] */
export function transformPoints(times: readonly number[]): ComplexList {
  const points = complexList(times.length * TERMS)
  for (const [row, time] of times.entries()) {
    for (let k = 0; k < TERMS; k++) {
      points.re[row * TERMS + k] = SHIFT / (2 * time)
      points.im[row * TERMS + k] = (k * Math.PI) / time
    }
  }
  return points
}

/**
 * P(T > t) at each of the times, from E[e^−sT] at their points: the inverse of (1 − E[e^−sT]) / s by a Fourier series
 * whose tail is averaged. Source: Abate & Whitt 1992, algorithm EULER. [Q5]
 */
export function survivals(
  times: readonly number[],
  points: ComplexList,
  transform: ComplexList,
): Float64Array {
  return Float64Array.from(times, (time, row) => {
    let sum = 0
    for (let k = 0; k < TERMS; k++) {
      const at = row * TERMS + k
      const [x, y] = [points.re[at] ?? 0, points.im[at] ?? 0]
      const [a, b] = [1 - (transform.re[at] ?? 0), -(transform.im[at] ?? 0)]
      sum += (weights[k] ?? 0) * ((a * x + b * y) / (x * x + y * y))
    }
    return Math.min(1, Math.max(0, (sum * Math.exp(SHIFT / 2)) / time))
  })
}

/** Alternating signs, the first term half, and the last ones faded out by binomial averages (Euler summation). */
const weights = Float64Array.from({ length: TERMS }, (_, k) => {
  const sign = k % 2 === 0 ? 1 : -1
  return k === 0 ? 1 / 2 : sign * remaining(k - PLAIN_TERMS)
})

/** The share of averages that term number `late` beyond the plain ones is still in. */
function remaining(late: number): number {
  let [binomial, sum] = [1, 0]
  for (let i = 0; i <= AVERAGED_TERMS; i++) {
    if (i >= late) sum += binomial
    binomial = (binomial * (AVERAGED_TERMS - i)) / (i + 1)
  }
  return sum / 2 ** AVERAGED_TERMS
}
