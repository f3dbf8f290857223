import type { Drivers } from './drivers.ts'
import { type Expansion, type Factor, factor, valueAt } from './expansion.ts'
import { growingFactors } from './growing-calls.ts'
import type { Network } from './network.ts'
import { type Route, visits } from './visits.ts'

/** Growing calls that start at the same component and grow with the same driver. */
export interface Bundle {
  readonly from: number
  readonly growth: Expansion
  readonly edges: number[]
}

/** The bundles of growing calls that requests reach. [T6] */
export function growingBundles(
  weights: Float64Array,
  today: Float64Array,
  { connections, from }: Network,
  drivers: Drivers,
): readonly Bundle[] {
  const bundles = new Map<string, Bundle>()
  for (let edge = 0; edge < connections.length; edge++) {
    const growsWith = connections[edge]?.growsWith
    const start = from[edge] ?? 0
    if (growsWith === undefined || weights[edge] === 0 || today[start] === 0) continue
    const key = `${start} ${growsWith}`
    const bundle = bundles.get(key) ?? { from: start, growth: drivers.growthOf(growsWith), edges: [] }
    bundle.edges.push(edge)
    bundles.set(key, bundle)
  }
  return [...bundles.values()]
}

/** Visits that do not grow, and for each bundle of growing calls the visits that requests through it make. [T6] */
export function withGrowingCalls(
  route: Route,
  weights: Float64Array,
  injected: Float64Array,
  bundles: readonly Bundle[],
): readonly { readonly visits: Float64Array; readonly growth: Expansion | null }[] {
  const growing = new Set(bundles.flatMap(({ edges }) => edges))
  const steady = weights.map((weight, edge) => (growing.has(edge) ? 0 : weight))
  const still = solvedVisits(route, steady, injected)
  const responses = bundles.map(({ edges }) => {
    const inflow = new Float64Array(injected.length)
    for (const edge of edges)
      inflow[route.to[edge] ?? 0] = (inflow[route.to[edge] ?? 0] ?? 0) + (weights[edge] ?? 0)
    return solvedVisits(route, steady, inflow)
  })
  const starts = Float64Array.from(bundles, ({ from }) => still[from] ?? 0)
  const feedback = bundles.map(({ from }) => responses.map((response) => response[from] ?? 0))
  const factors = growingFactors({
    growths: bundles.map(({ growth }) => factorOf(growth)),
    visits: starts,
    feedback: Float64Array.from(feedback.flat()),
  })
  const parts = responses.map((visited, bundle) => {
    const [start = 0, y] = [starts[bundle], factors[bundle]]
    const isFed = feedback[bundle]?.some((share) => share > 0)
    if (isFed === true && y !== undefined) return { visits: visited, growth: factor(y) }
    // No other growing call stands before this one: it grows as its driver does, which has a closed form.
    return { visits: visited.map((value) => value * start), growth: bundles[bundle]?.growth ?? null }
  })
  return [{ visits: still, growth: null }, ...parts]
}

/** Fewer calls than today's, which have an end, have one too. */
function solvedVisits(route: Route, weights: Float64Array, injected: Float64Array): Float64Array {
  const solved = visits(route, weights, injected)
  return typeof solved === 'number' ? new Float64Array(injected.length) : solved
}

function factorOf(growth: Expansion): Factor {
  const factors = growth.flatMap((addend) => addend.factors)
  return {
    at: (multiple: number) => valueAt(growth, multiple),
    isRising: factors.every(({ isRising }) => isRising),
    knots: factors.flatMap(({ knots }) => knots),
    jumps: factors.flatMap(({ jumps }) => jumps),
    madeOf: factors,
  }
}
