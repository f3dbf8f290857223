import type { CallGraph } from './call-graph.ts'
import { type Sojourn, sojournSeconds } from './station.ts'
import { visitCounts } from './visit-counts.ts'

/** Queues whose waits spread less than those of so many others are not followed through a request. */
const MOST_QUEUES = 32

/**
 * The graph with waits that are alike where one request comes to the same queue again: it finds it about as long as
 * before (the snapshot principle, Reiman 1984). [Q14]
 */
export function withQueuesMetAgain(graph: CallGraph): CallGraph {
  const { callers } = graph
  const followed = widestQueues(graph)
  const { mean, variance } = visitCounts(graph, followed.length + 1, (place, column) => {
    if (column < followed.length) return followed[column] === place ? 1 : 0
    const sojourn = callers[place]?.sojourn ?? null
    return sojourn === null ? 0 : sojournSeconds(sojourn)
  })
  const responseSeconds = mean[followed.length] ?? 0
  const met = callers.slice()
  for (const [column, place] of followed.entries()) {
    const [caller, visits] = [callers[place], visitsOfAVisitor(mean[column] ?? 0, variance[column] ?? 0)]
    if (caller?.sojourn == null || visits <= 1 + 1e-9) continue
    const likeness = likenessOf(caller.sojourn, visits, responseSeconds)
    met[place] = { ...caller, sojourn: { ...caller.sojourn, again: { visits, likeness } } }
  }
  return { ...graph, callers: met }
}

/** Where waiting spreads responses most. */
function widestQueues({ callers }: CallGraph): readonly number[] {
  const widths = Float64Array.from(callers, ({ sojourn }) =>
    sojourn === null ? 0 : sojourn.waitProbability * sojourn.waitSeconds ** 2,
  )
  const waiting = [...callers.keys()].filter((place) => (widths[place] ?? 0) > 0)
  return waiting.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0)).slice(0, MOST_QUEUES)
}

/** How many visits the request has that a visit belongs to: E[N²]/E[N]. */
function visitsOfAVisitor(mean: number, variance: number): number {
  return mean === 0 ? 1 : variance / mean + mean
}

/**
 * The correlation of two waits of one request, on average. Sojourns that follow each other at once are correlated as
 * busy as one server is (waits by 1/(2 − ρ)); it fades with the time between them over the time that a queue takes to
 * forget its length, (1 + ρ)S/c/(1 − ρ)² (the integral of its autocorrelation, Morse 1955). Between the servers' own
 * turns a service is such time too.
 */
function likenessOf(sojourn: Sojourn, visits: number, responseSeconds: number): number {
  const { busyShare, serviceSeconds, servers } = sojourn
  const own = sojournSeconds(sojourn)
  const elsewhere = Math.max(0, responseSeconds / visits - own)
  const passes = (visits + 1) / 3
  const between = passes * (elsewhere + serviceSeconds * (1 - 1 / servers)) + Math.max(0, passes - 1) * own
  const memory = ((1 + busyShare) * serviceSeconds) / servers / (1 - busyShare) ** 2
  return memory / (memory + between) / (2 - busyShare)
}
