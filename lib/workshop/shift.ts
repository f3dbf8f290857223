import { type Place, placeKey } from './ballot.ts'
import { ballotsOf, type Round } from './round.ts'

/** How many went from one pick to another between the two turns; from and to are the same where they held. */
export interface Shift {
  /** Null where no place was chosen. */
  readonly from: Place | null
  readonly to: Place | null
  readonly count: number
}

/** The flow of picks from the first turn to the second, of those who voted in both; the widest first. */
export function shifts(round: Pick<Round, 'ballots'>): readonly Shift[] {
  const before = new Map(ballotsOf(round, 1).map(({ voter, ballot }) => [voter, ballot.first ?? null]))
  const found = new Map<string, Shift>()
  for (const { voter, ballot } of ballotsOf(round, 2)) {
    const from = before.get(voter)
    if (from === undefined) continue
    const to = ballot.first ?? null
    const key = `${from === null ? '' : placeKey(from)} → ${to === null ? '' : placeKey(to)}`
    found.set(key, { from, to, count: (found.get(key)?.count ?? 0) + 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
