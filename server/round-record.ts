import type { BallotAnswers } from './ballot.ts'
import { type RevealedBallot, revealedBallots } from './round-view.ts'
import type { Ballot, Round, RoundMode } from './storage/round-storage.ts'
import type { Storage } from './storage/storage.ts'

/** What a finished round leaves on the board, in the shape of the board file's `rounds`. */
export interface RoundRecord {
  readonly id: string
  readonly startedAt: string
  readonly mode: RoundMode
  readonly digest: string
  readonly salt: string
  readonly forecast: string
  /** The ballots of the first turn, and of the second when there was one. */
  readonly ballots: readonly (readonly RevealedBallot[])[]
  /** How many went from one answer to another between the turns. */
  readonly shift: readonly Shift[]
  /** Last answers that were not the most frequent one, with their reasons. */
  readonly dissent: readonly (Pick<BallotAnswers, 'first' | 'multiple' | 'why'> & { readonly by?: string })[]
}

interface Shift {
  readonly from: BallotAnswers['first'] | null
  readonly to: BallotAnswers['first'] | null
  readonly count: number
}

/** What the finished rounds of a board leave. */
export async function roundRecords({ rounds }: Storage, board: string): Promise<RoundRecord[]> {
  const finished = await rounds.finished(board)
  return Promise.all(finished.map(async (round) => roundRecord(round, await rounds.ballots(board, round.id))))
}

function roundRecord(round: Round, ballots: readonly Ballot[]): RoundRecord {
  const turns = ([1, 2] as const).slice(0, round.turn).map((turn) =>
    revealedBallots(
      round,
      ballots.filter((ballot) => ballot.turn === turn),
    ),
  )
  const [first = [], second = []] = turns
  return {
    id: round.id,
    startedAt: new Date(round.startedAt).toISOString(),
    mode: round.mode,
    digest: round.panel.digest,
    salt: round.salt,
    forecast: round.panel.forecast,
    ballots: turns,
    shift: shiftBetween(first, second),
    dissent: dissentIn(turns.at(-1) ?? []),
  }
}

function shiftBetween(first: readonly RevealedBallot[], second: readonly RevealedBallot[]): Shift[] {
  const before = new Map(first.map(({ voter, ballot }) => [voter, ballot.first ?? null]))
  const shifts = new Map<string, Shift>()
  for (const { voter, ballot } of second) {
    if (!before.has(voter)) continue
    const from = before.get(voter) ?? null
    const to = ballot.first ?? null
    const key = JSON.stringify([from, to])
    shifts.set(key, { from, to, count: (shifts.get(key)?.count ?? 0) + 1 })
  }
  return [...shifts.values()].sort((a, b) => b.count - a.count)
}

/** No dissent from an answer that nobody shares: without a most frequent one there is only variety. */
function dissentIn(ballots: readonly RevealedBallot[]): RoundRecord['dissent'] {
  const counts = new Map<string, number>()
  for (const { ballot } of ballots) {
    if (ballot.first !== undefined) counts.set(pick(ballot), (counts.get(pick(ballot)) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  const top = [...counts].filter(([, count]) => count === most)
  const winner = top.length === 1 && most > 1 ? top[0]?.[0] : undefined
  if (winner === undefined) return []
  const others = ballots.filter(({ ballot }) => ballot.first !== undefined && pick(ballot) !== winner)
  return others.map(({ ballot: { first, multiple, why }, by }) => ({
    ...(by === undefined ? {} : { by }),
    ...(first === undefined ? {} : { first }),
    ...(multiple === undefined ? {} : { multiple }),
    ...(why === undefined ? {} : { why }),
  }))
}

function pick({ first }: BallotAnswers): string {
  return JSON.stringify(first)
}
