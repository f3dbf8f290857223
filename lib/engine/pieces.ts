import type { BasisFunction } from './basis.ts'
import { productAt } from './expansion.ts'
import type { LoadRows } from './load-rows.ts'

/** Functions between nodes as polynomials, each made when it is first asked for. */
export interface Pieces {
  readonly nodes: Float64Array
  /** Between a node and the one before it; null where the function is not smooth enough. */
  readonly pieceOf: (place: number, node: number) => Float64Array | null
}

export function piecesOf(functions: readonly BasisFunction[], nodes: Float64Array): Pieces {
  const known: (Float64Array | null)[][] = []

  function pieceOf(place: number, node: number): Float64Array | null {
    known[place] ??= []
    const made = known[place][node]
    if (made !== undefined) return made
    const of = functions[place]
    const next = of === undefined ? null : piece(of, nodes[node - 1] ?? 0, nodes[node] ?? 0)
    known[place][node] = next
    return next
  }

  return { nodes, pieceOf }
}

/** A polynomial in t of this degree stands for a function between two nodes, t = −1 … 1 along ln m. */
const DEGREE = 8
/** How far it may be off, relative to the largest value; else the function is not smooth enough there. */
const SLACK = 1e-14
/** A load that rises less than its m-th part for each part of m is flat: small errors move its root far. */
const FLAT = 1e-2
/** Chebyshev points, at which interpolation strays least. */
const points = Array.from({ length: DEGREE + 1 }, (_, i) => Math.cos((Math.PI * (i + 0.5)) / (DEGREE + 1)))
/** Between them, and at the ends. */
const checks = [-1, -0.93, -0.5, -0.17, 0.2, 0.6, 0.93, 1]

/**
 * A function of m between two multiples as powers of t, the place along ln m from −1 to 1; null where eight powers do
 * not follow it to the last digits. Source: interpolation at Chebyshev points. [R4]
 */
function piece(of: BasisFunction, low: number, high: number): Float64Array | null {
  const half = Math.log(high / low) / 2
  if (!(half > 1e-6)) return null
  const middle = Math.sqrt(low * high)
  const valueAt = (t: number) => productAt(of, middle * Math.exp(t * half))
  const values = points.map(valueAt)
  const most = values.reduce((sum, value) => Math.max(sum, Math.abs(value)), 0)
  if (!(most < Infinity)) return null
  const powers = powersThrough(values)
  const isClose = (t: number) => Math.abs(polynomial(powers, t) - valueAt(t)) <= SLACK * most
  return checks.every(isClose) ? powers : null
}

/** Newton's divided differences, then multiplied out. */
function powersThrough(values: readonly number[]): Float64Array {
  const differences = Float64Array.from(values)
  for (let order = 1; order <= DEGREE; order++) {
    for (let i = DEGREE; i >= order; i--) {
      const apart = (points[i] ?? 0) - (points[i - order] ?? 0)
      differences[i] = ((differences[i] ?? 0) - (differences[i - 1] ?? 0)) / apart
    }
  }
  const powers = new Float64Array(DEGREE + 1)
  for (let i = DEGREE; i >= 0; i--) {
    for (let k = DEGREE; k >= 0; k--) {
      powers[k] = (k > 0 ? (powers[k - 1] ?? 0) : 0) - (points[i] ?? 0) * (powers[k] ?? 0)
    }
    powers[0] = (powers[0] ?? 0) + (differences[i] ?? 0)
  }
  return powers
}

function polynomial(powers: Float64Array, t: number): number {
  let value = 0
  for (let k = DEGREE; k >= 0; k--) value = value * t + (powers[k] ?? 0)
  return value
}

const sum = new Float64Array(DEGREE + 1)

/**
 * The multiple between a node and the one before it at which a row's load passes `most`, by Newton's method on the
 * sum of its pieces; null where one of them is missing or the load is flat. [R4]
 */
export function smoothCrossing(
  { nodes, pieceOf }: Pieces,
  { start, places, coefficients }: LoadRows,
  row: number,
  most: number,
  node: number,
): number | null {
  sum.fill(0)
  sum[0] = -most
  let size = Math.abs(most)
  const end = start[row + 1] ?? 0
  for (let i = start[row] ?? 0; i < end; i++) {
    const powers = pieceOf(places[i] ?? 0, node)
    const coefficient = coefficients[i] ?? 0
    if (powers === null) return null
    for (let k = 0; k <= DEGREE; k++) sum[k] = (sum[k] ?? 0) + coefficient * (powers[k] ?? 0)
    size = Math.max(size, Math.abs(coefficient * (powers[0] ?? 0)))
  }
  const [low, high] = [nodes[node - 1] ?? 0, nodes[node] ?? 0]
  const half = Math.log(high / low) / 2
  const t = risingRoot(size * FLAT * half)
  return t === null ? null : Math.sqrt(low * high) * Math.exp(t * half)
}

/** The root of `sum` in [−1, 1]: Newton's method, held in a bracket; null where its slope is not above `flat`. */
function risingRoot(flat: number): number | null {
  let [low, high, t, before] = [-1, 1, 0, 2]
  for (let step = 0; step < 60; step++) {
    let [value, slope] = [0, 0]
    for (let k = DEGREE; k >= 0; k--) {
      slope = slope * t + value
      value = value * t + (sum[k] ?? 0)
    }
    if (value > 0) high = t
    else low = t
    const newton = t - value / slope
    const next = newton >= low && newton <= high ? newton : (low + high) / 2
    const moved = Math.abs(next - t)
    // Once steps no longer shrink they are rounding.
    if (moved <= 1e-15 || (moved < 1e-11 && moved > before / 2)) return slope > flat ? next : null
    t = next
    before = moved
  }
  return null
}
