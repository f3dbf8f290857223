/** A pivot at or below this means a cycle that brings every request back. [T3] */
const LEAST_PIVOT = 1e-12

/**
 * Solves (I − W)x = b for non-negative W by elimination without pivoting; null when a pivot is not above 1e-12.
 * I − W is a Z-matrix, so all pivots are positive exactly when the spectral radius of W is below 1. `weights` is
 * W by rows and is used up. Source: Berman & Plemmons, Nonnegative Matrices. [T3]
 */
export function eliminated(weights: Float64Array, inflow: Float64Array): Float64Array | null {
  const x = inflow.slice()
  return eliminate(weights, x.length, x) ? x : null
}

/** The same in place: the first `size` numbers of x are b and become the solution; false when there is none. */
export function eliminate(weights: Float64Array, size: number, x: Float64Array): boolean {
  for (let k = 0; k < size; k++) {
    const pivot = 1 - (weights[k * size + k] ?? 0)
    if (!(pivot > LEAST_PIVOT)) return false
    for (let i = k + 1; i < size; i++) eliminateRow(weights, size, x, k, i, pivot)
  }
  for (let k = size - 1; k >= 0; k--) {
    let value = x[k] ?? 0
    for (let j = k + 1; j < size; j++) value += (weights[k * size + j] ?? 0) * (x[j] ?? 0)
    x[k] = value / (1 - (weights[k * size + k] ?? 0))
  }
  return true
}

function eliminateRow(
  weights: Float64Array,
  size: number,
  x: Float64Array,
  k: number,
  i: number,
  pivot: number,
): void {
  const ratio = (weights[i * size + k] ?? 0) / pivot
  if (ratio === 0) return
  for (let j = k + 1; j < size; j++) {
    weights[i * size + j] = (weights[i * size + j] ?? 0) + ratio * (weights[k * size + j] ?? 0)
  }
  x[i] = (x[i] ?? 0) + ratio * (x[k] ?? 0)
}
