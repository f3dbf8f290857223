import { dampedStep, stretch } from './damped-step.ts'
import { inverted, solved, type Triangle } from './householder.ts'
import { columnLength, linearized, type Model, type State, stateAt, stepped } from './model-state.ts'

/** A minimum of the sum of squares. */
export interface LeastSquares {
  readonly parameters: Float64Array
  readonly residuals: Float64Array
  readonly sumOfSquares: number
  /** A with covariance = s² · A Aᵀ, s² = sumOfSquares / (n − p), by rows; null when parameters depend on each other. */
  readonly spread: Float64Array | null
  readonly isConverged: boolean
}

const MOST_STEPS = 2000
const POLISHING_STEPS = 100
/** Times the squared length of each column: short first steps, so that a poor start does not throw the search far away. */
const FIRST_DAMPING = 10
/** Residuals this close to a right angle to all columns are at a minimum. */
const RIGHT_ANGLE = 1e-13
/** A later start wins by this much or not at all: mirror images of one minimum differ by rounding. */
const CLEARLY = 1 - 1e-3

/**
 * The best of the minima that are reached from several starts, each in at most `mostSteps` steps; null when none of
 * them can be computed. [K9]
 */
export function leastSquares(
  model: Model,
  starts: readonly (readonly number[])[],
  mostSteps = MOST_STEPS,
): LeastSquares | null {
  let best: LeastSquares | null = null
  for (const start of starts) {
    const found = minimum(model, Float64Array.from(start), mostSteps)
    if (found !== null && (best === null || found.sumOfSquares < best.sumOfSquares * CLEARLY)) best = found
  }
  return best
}

/**
 * Levenberg–Marquardt: each step solves the linear problem with a damping that is scaled by the longest column seen
 * (Moré 1978) and follows the ratio of real to expected gain (Nielsen 1999); Gauss–Newton has the last word. [K9]
 */
function minimum(model: Model, start: Float64Array, mostSteps: number): LeastSquares | null {
  let state = stateAt(model, start)
  if (state === null) return null
  const scale = new Float64Array(start.length)
  let [damping, growth] = [FIRST_DAMPING, 2]
  let isConverged = false
  for (let step = 0; step < mostSteps && !isConverged; step++) {
    const here = linearized(state)
    stretch(scale, here)
    if (isAtMinimum(state, here)) isConverged = true
    else {
      const next = dampedStep(model, state, here, scale, damping)
      if (next === null) {
        damping *= growth
        growth *= 2
        isConverged = damping > 1e30
      } else {
        isConverged = next.isShort
        damping = Math.max(1e-30, damping * Math.max(1 / 3, 1 - (2 * next.gain - 1) ** 3))
        growth = 2
        state = next.state
      }
    }
  }
  const last = polished(model, state)
  const { parameters, residuals, sumOfSquares } = last
  return { parameters, residuals, sumOfSquares, spread: inverted(linearized(last)), isConverged }
}

function isAtMinimum({ sumOfSquares }: State, { size, r, c }: Triangle): boolean {
  const length = Math.sqrt(sumOfSquares)
  if (length === 0) return true
  for (let column = 0; column < size; column++) {
    const long = columnLength(r, size, column)
    let slope = 0
    for (let row = 0; row < size; row++) slope += (r[row * size + column] ?? 0) * (c[row] ?? 0)
    if (Math.abs(slope) > RIGHT_ANGLE * long * length) return false
  }
  return true
}

/** Undamped steps while each is shorter than the one before, and the sum of squares grows by rounding at most. */
function polished(model: Model, from: State): State {
  let state = from
  let before = Infinity
  for (let step = 0; step < POLISHING_STEPS; step++) {
    const delta = solved(linearized(state))
    if (delta === null) return state
    const length = Math.hypot(...delta.map((value, i) => value / ((state.parameters[i] ?? 0) || 1)))
    const next = length < before ? stepped(model, state, delta) : null
    if (next === null || next.sumOfSquares > state.sumOfSquares * (1 + 1e-9)) return state
    state = next
    before = length
  }
  return state
}
