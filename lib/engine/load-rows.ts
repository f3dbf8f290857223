import type { Load } from './basis.ts'

/** Many loads, one after the other: row r has the addends from start[r] to start[r + 1] − 1. */
export interface LoadRows {
  readonly start: Int32Array
  readonly places: Int32Array
  readonly coefficients: Float64Array
}

/** One load as a row of its own. */
export function oneRow({ places, coefficients }: Load): LoadRows {
  return {
    start: Int32Array.of(0, places.length),
    places: Int32Array.from(places),
    coefficients: Float64Array.from(coefficients),
  }
}

/** A row as a load by itself. */
export function loadOf({ start, places, coefficients }: LoadRows, row: number): Load {
  const [begin, end] = [start[row] ?? 0, start[row + 1] ?? 0]
  return { places: [...places.subarray(begin, end)], coefficients: [...coefficients.subarray(begin, end)] }
}

/** A row's load from the values of the basis functions. */
export function loadFrom(
  values: Float64Array,
  { start, places, coefficients }: LoadRows,
  row: number,
): number {
  let total = 0
  const end = start[row + 1] ?? 0
  for (let i = start[row] ?? 0; i < end; i++) total += (coefficients[i] ?? 0) * (values[places[i] ?? 0] ?? 0)
  return total
}
