import type { CallGraph } from './call-graph.ts'
import type { Step } from './call-steps.ts'

/** Means and variances of several things that requests add up on their way; of each caller one row of them. */
export interface Counts {
  readonly columns: number
  readonly mean: Float64Array
  readonly variance: Float64Array
}

/** Rounds of a circle of calls until what goes round once more no longer counts. */
const MOST_ROUNDS = 1000
const SETTLED = 1e-12

/**
 * What each caller's request adds up, its calls included, where a visit to a place adds `own`(place, column). What is
 * called in parallel is left out: that is not one visit after the other.
 */
export function visitCounts(
  { callers, groups }: CallGraph,
  columns: number,
  own: (place: number, column: number) => number,
): Counts {
  const counts = countsOf(callers.length, columns)
  const next = countsOf(1, columns)
  for (const group of groups) {
    for (let round = 0, change = 1; change > SETTLED && round < MOST_ROUNDS; round++) {
      change = 0
      for (const place of group) {
        for (let column = 0; column < columns; column++) next.mean[column] = own(place, column)
        next.variance.fill(0)
        for (const step of callers[place]?.steps ?? []) addStep(next, step, counts)
        change = Math.max(change, replace(counts, place, next))
      }
    }
  }
  return counts
}

function countsOf(rows: number, columns: number): Counts {
  return { columns, mean: new Float64Array(rows * columns), variance: new Float64Array(rows * columns) }
}

/** How far the row of a place moved; rows only rise. */
function replace({ columns, mean, variance }: Counts, place: number, next: Counts): number {
  let change = 0
  for (let column = 0; column < columns; column++) {
    const at = place * columns + column
    const [m, v] = [next.mean[column] ?? 0, next.variance[column] ?? 0]
    change = Math.max(change, m - (mean[at] ?? 0), v - (variance[at] ?? 0))
    mean[at] = m
    variance[at] = v
  }
  return change
}

function addStep(sum: Counts, step: Step, counts: Counts): void {
  const { columns } = counts
  if (step.kind === 'sequence') addCalls(sum, step.branch.to, step.branch.calls, counts)
  else if (step.kind === 'choice') {
    const chosen = step.branches.map(({ to, calls }) => ({ share: calls, of: counts, at: to * columns }))
    addMixture(sum, chosen)
  } else if (step.kind === 'missed') {
    const missed = countsOf(1, columns)
    for (const inner of step.steps) addStep(missed, inner, counts)
    addMixture(sum, [{ share: step.share, of: missed, at: 0 }])
  }
}

/** A sum of N independent addends has variance E[N] Var + Var N · mean². */
function addCalls(sum: Counts, to: number, calls: number, { columns, mean, variance }: Counts): void {
  const rest = calls - Math.floor(calls)
  for (let column = 0; column < columns; column++) {
    const at = to * columns + column
    const m = mean[at] ?? 0
    sum.mean[column] = (sum.mean[column] ?? 0) + calls * m
    const spread = calls * (variance[at] ?? 0) + rest * (1 - rest) * m ** 2
    sum.variance[column] = (sum.variance[column] ?? 0) + spread
  }
}

interface Share {
  readonly share: number
  readonly of: Counts
  readonly at: number
}

/** One of several rows, or none. */
function addMixture(sum: Counts, shares: readonly Share[]): void {
  for (let column = 0; column < sum.columns; column++) {
    let [mean, square] = [0, 0]
    for (const { share, of, at } of shares) {
      const m = of.mean[at + column] ?? 0
      mean += share * m
      square += share * ((of.variance[at + column] ?? 0) + m ** 2)
    }
    sum.mean[column] = (sum.mean[column] ?? 0) + mean
    sum.variance[column] = (sum.variance[column] ?? 0) + Math.max(0, square - mean ** 2)
  }
}
