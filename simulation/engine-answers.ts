import { forecast } from '#lib/engine/forecast.ts'
import type { Board } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { Latency } from '#lib/model/latency.ts'

// The only file here that knows the engine: what it says, null or empty where it says nothing.

/** All limits, first to break first, with their loads at a multiple. */
export function breaksAt(board: Board, at: number): readonly Break[] {
  return forecast(board, { at, parts: [] }).breaks
}

/** The multiple of the first break. */
export function firstMultiple(board: Board): number {
  const multiple = breaksAt(board, 1)[0]?.multiple ?? null
  if (multiple === null) throw new Error('A random board never breaks.')
  return multiple
}

/** Requests per second at a component today. */
export function arrivalsToday(board: Board): ReadonlyMap<string, number> {
  return new Map(Object.entries(forecast(board, { parts: [] }).arrivals))
}

export function latencyAt(board: Board, at: number): readonly Latency[] {
  return (forecast(board, { at, parts: ['latency'] }).latency ?? []).filter((row) => row.at === at)
}

/** The share of all requests that fails with a domain down, or with all up. */
export function lostAt(board: Board, at: number, down: string | undefined): number | null {
  const domains = board.domains.flatMap(({ id }) => (id === down ? [id] : []))
  const { lost = [] } = forecast(board, { at, down: domains, parts: ['lost'] })
  return lost.find((row) => row.at === at)?.fraction ?? null
}

/** The middle 90 % of what the multiple of the first break may be. */
export function intervalOf(board: Board, samples: number, seed: number): readonly [number, number] | null {
  const { uncertainty } = forecast(board, { parts: ['uncertainty'], samples, seed })
  if (uncertainty === undefined) return null
  const { p5, p95 } = uncertainty.multiple
  return [p5 ?? Infinity, p95 ?? Infinity]
}
