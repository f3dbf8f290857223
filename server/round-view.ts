import type { BallotAnswers } from './ballot.ts'
import { voterLabel } from './seal.ts'
import { isAtLeast, type Role } from './storage/role.ts'
import type { Ballot, Round, RoundMode, Turn } from './storage/round-storage.ts'

/** A ballot after its reveal. */
export interface RevealedBallot {
  readonly turn: Turn
  /** The same for both ballots of a voter, and for nothing else. */
  readonly voter: string
  /** Absent in an anonymous round. */
  readonly by?: string
  /** Keys in the order in which the receipt hashes them. */
  readonly ballot: BallotAnswers
  readonly nonce: string
  readonly receipt: string
}

/** A round as people see it: counts until the reveal, everything after it. */
export interface RoundView {
  readonly id: string
  readonly mode: RoundMode
  readonly allowsEditing: boolean
  readonly stage: Round['stage']
  readonly turn: Turn
  readonly startedAt: number
  readonly closesAt: number | null
  readonly revealedAt: number | null
  readonly panelRevealedAt: number | null
  readonly finishedAt: number | null
  /** How many could vote when it began. */
  readonly roster: number
  readonly submitted: number
  /** How many of those who are here have not voted in this turn. */
  readonly missing: number
  readonly ballots: readonly RevealedBallot[]
  readonly digest: string
  readonly panel: { readonly forecast: string; readonly seq: number; readonly salt: string } | null
}

/** What a role sees of a round; null when it sees none of it. Whoever only watches sees nothing before a reveal. */
export function roundView(
  round: Round,
  ballots: readonly Ballot[],
  missing: number,
  role: Role,
): RoundView | null {
  const isWatching = !isAtLeast(role, 'participant') && round.stage === 'voting'
  if (isWatching && round.turn === 1) return null
  const shown: Round = isWatching ? { ...round, stage: 'revealed', turn: 1, closesAt: null } : round
  return viewOf(shown, ballots, isWatching ? 0 : missing)
}

function viewOf(round: Round, ballots: readonly Ballot[], missing: number): RoundView {
  const { id, mode, allowsEditing, stage, turn, startedAt, closesAt, revealedAt } = round
  const { panelRevealedAt, finishedAt, panel, salt } = round
  const revealedTurns = stage === 'voting' ? turn - 1 : turn
  return {
    id,
    mode,
    allowsEditing,
    stage,
    turn,
    startedAt,
    closesAt,
    revealedAt,
    panelRevealedAt,
    finishedAt,
    roster: round.roster.length,
    submitted: ballots.filter((ballot) => ballot.turn === turn).length,
    missing,
    ballots: revealedBallots(
      round,
      ballots.filter((ballot) => ballot.turn <= revealedTurns),
    ),
    digest: panel.digest,
    panel: panelRevealedAt === null ? null : { forecast: panel.forecast, seq: panel.seq, salt },
  }
}

/** Ballots without their authors' ids, in the order of their labels. */
export function revealedBallots(round: Round, ballots: readonly Ballot[]): RevealedBallot[] {
  const revealed = ballots.map(({ turn, voter, name, ballot, nonce, receipt }) => ({
    turn,
    voter: round.seed === null ? voter : voterLabel(round.seed, voter),
    ...(name === null ? {} : { by: name }),
    ballot: JSON.parse(ballot) as BallotAnswers, // as `cast` wrote it
    nonce,
    receipt,
  }))
  return revealed.sort((a, b) => a.turn - b.turn || (a.voter < b.voter ? -1 : 1))
}
