import { type Place, placeKey } from './ballot.ts'
import type { RevealedBallot } from './round.ts'

/** A place and how many chose it as the first to break. */
export interface Pick {
  readonly key: string
  readonly place: Place
  readonly count: number
  /** Of those who chose a place at all, 0 to 1. */
  readonly share: number
}

/** Where the room expects the first break, most chosen first. */
export function picks(ballots: readonly RevealedBallot[]): readonly Pick[] {
  const chosen = ballots.flatMap(({ ballot: { first } }) => (first === undefined ? [] : [first]))
  const counts = new Map<string, { place: Place; count: number }>()
  for (const place of chosen) {
    const key = placeKey(place)
    counts.set(key, { place, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts]
    .map(([key, { place, count }]) => ({ key, place, count, share: count / chosen.length }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}
