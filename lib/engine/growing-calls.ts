import { eliminated } from './elimination.ts'
import type { Factor } from './expansion.ts'

/** Calls that grow with a driver, for one flow: how many requests they carry at each multiple. [T6] */
export interface GrowingCalls {
  /** g of the driver of each bundle of calls. */
  readonly growths: readonly Factor[]
  /** Visits at the start of each bundle when no bundle carries anything. */
  readonly visits: Float64Array
  /** By rows: visits at the start of bundle `row` for each request handled at the start of bundle `column`. */
  readonly feedback: Float64Array
}

/**
 * The requests y that each bundle starts, per request of the flow: y = g(m) ∘ (v + Ry). A bundle that feeds itself
 * without end carries ∞, and so does all that it feeds. One factor for each bundle. [T6]
 */
export function growingFactors(calls: GrowingCalls): readonly Factor[] {
  const solutions = new Map<number, Float64Array>()
  function solutionAt(multiple: number): Float64Array {
    const known = solutions.get(multiple)
    if (known !== undefined) return known
    if (solutions.size > 4096) solutions.clear()
    const solution = solved(calls, multiple)
    solutions.set(multiple, solution)
    return solution
  }
  const { growths } = calls
  const isRising = growths.every((growth) => growth.isRising)
  const knots = [...new Set(growths.flatMap((growth) => growth.knots))]
  const jumps = [...new Set(growths.flatMap((growth) => growth.jumps))]
  return growths.map((_, bundle) => ({
    at: (multiple) => solutionAt(multiple)[bundle] ?? 0,
    isRising,
    knots,
    jumps,
    madeOf: growths,
  }))
}

function solved({ growths, visits, feedback }: GrowingCalls, multiple: number): Float64Array {
  const size = growths.length
  const g = growths.map((growth) => growth.at(multiple))
  const inflow = visits.map((value, row) => value * (g[row] ?? 0))
  const weights = feedback.map((value, place) => value * (g[Math.floor(place / size)] ?? 0))
  return eliminated(weights.slice(), inflow) ?? withEndless(weights, inflow)
}

/** Takes the bundles that feed themselves without end out, one after the other, with all that they feed. */
function withEndless(weights: Float64Array, inflow: Float64Array): Float64Array {
  const size = inflow.length
  const endless = new Set<number>()
  for (let row = 0; row < size; row++) {
    if (endless.has(row) || isSolvable(weights, inflow, row, endless)) continue
    endless.add(row)
    for (const fed of endless) {
      for (let other = 0; other < size; other++)
        if ((weights[other * size + fed] ?? 0) > 0) endless.add(other)
    }
  }
  const kept = without(weights, inflow, endless)
  const solution = eliminated(kept.weights, kept.inflow) ?? kept.inflow
  return solution.map((value, row) => (endless.has(row) ? Infinity : value))
}

/** Whether the bundles up to `last` have a solution together, those known as endless left out. */
function isSolvable(
  weights: Float64Array,
  inflow: Float64Array,
  last: number,
  endless: ReadonlySet<number>,
): boolean {
  const later = inflow.length - last - 1
  const out = new Set([...endless, ...Array.from({ length: later }, (_, i) => last + 1 + i)])
  const kept = without(weights, inflow, out)
  return eliminated(kept.weights, kept.inflow) !== null
}

function without(
  weights: Float64Array,
  inflow: Float64Array,
  out: ReadonlySet<number>,
): { weights: Float64Array; inflow: Float64Array } {
  const size = inflow.length
  return {
    inflow: inflow.map((value, row) => (out.has(row) ? 0 : value)),
    weights: weights.map((value, place) =>
      out.has(Math.floor(place / size)) || out.has(place % size) ? 0 : value,
    ),
  }
}
