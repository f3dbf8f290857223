/** A dense matrix by rows. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

/**
 * Least squares of matrix · x ≈ side, brought to the triangle R x = c by Householder reflections; R by rows. The
 * condition of the problem is not squared, as it would be by the normal equations. Source: Golub & Van Loan, 5.3. [K9]
 */
export interface Triangle {
  readonly size: number
  readonly r: Float64Array
  readonly c: Float64Array
}

export function triangle({ rows, columns, values }: Matrix, side: Float64Array): Triangle {
  const a = values.slice()
  const b = side.slice()
  for (let k = 0; k < Math.min(columns, rows - 1); k++) reflect(a, b, rows, columns, k)
  const r = new Float64Array(columns * columns)
  for (let row = 0; row < Math.min(rows, columns); row++) {
    for (let column = row; column < columns; column++)
      r[row * columns + column] = a[row * columns + column] ?? 0
  }
  const c = new Float64Array(columns)
  c.set(b.subarray(0, Math.min(rows, columns)))
  return { size: columns, r, c }
}

/** Turns column k below its diagonal to zero. */
function reflect(a: Float64Array, b: Float64Array, rows: number, columns: number, k: number): void {
  const length = lengthBelow(a, rows, columns, k)
  if (length === 0 || !Number.isFinite(length)) return
  const head = a[k * columns + k] ?? 0
  const diagonal = head > 0 ? -length : length
  const mirror = new Float64Array(rows)
  for (let row = k; row < rows; row++) mirror[row] = (a[row * columns + k] ?? 0) / length
  mirror[k] = (head - diagonal) / length
  const scale = (length / diagonal) * (mirror[k] ?? 0)
  for (let column = k; column <= columns; column++) {
    const [of, width, offset] = column < columns ? [a, columns, column] : [b, 1, 0]
    let sum = 0
    for (let row = k; row < rows; row++) sum += (mirror[row] ?? 0) * (of[row * width + offset] ?? 0)
    const times = sum / scale
    for (let row = k; row < rows; row++) {
      const place = row * width + offset
      of[place] = (of[place] ?? 0) + times * (mirror[row] ?? 0)
    }
  }
}

function lengthBelow(a: Float64Array, rows: number, columns: number, k: number): number {
  let largest = 0
  for (let row = k; row < rows; row++) largest = Math.max(largest, Math.abs(a[row * columns + k] ?? 0))
  if (largest === 0) return 0
  let sum = 0
  for (let row = k; row < rows; row++) sum += ((a[row * columns + k] ?? 0) / largest) ** 2
  return largest * Math.sqrt(sum)
}

/** x of R x = c; null when the columns depend on each other. */
export function solved({ size, r, c }: Triangle): Float64Array | null {
  const x = c.slice()
  for (let row = size - 1; row >= 0; row--) {
    let value = x[row] ?? 0
    for (let column = row + 1; column < size; column++)
      value -= (r[row * size + column] ?? 0) * (x[column] ?? 0)
    x[row] = value / (r[row * size + row] ?? 0)
    if (!Number.isFinite(x[row])) return null
  }
  return x
}

/** R⁻¹ by rows, so that (AᵀA)⁻¹ = R⁻¹R⁻ᵀ; null when the columns depend on each other. */
export function inverted({ size, r }: Triangle): Float64Array | null {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const c = new Float64Array(size)
    c[column] = 1
    const x = solved({ size, r, c })
    if (x === null) return null
    for (let row = 0; row < size; row++) inverse[row * size + column] = x[row] ?? 0
  }
  return inverse
}
