import type { Ballot } from './ballot.ts'
import { type PhaseKind, phaseKinds } from './phase.ts'
import type { RevealedBallot, Round } from './round.ts'

/** A ballot of a test; voters are told apart by their label. */
export function aVote(voter: string, ballot: Partial<Ballot>, turn: 1 | 2 = 1): RevealedBallot {
  return { turn, voter, ballot: { risks: [], ...ballot }, nonce: 'n', receipt: 'r' }
}

/** A round of a test, open in its first turn. */
export function aRound(changes: Partial<Round> = {}): Round {
  return {
    id: 'R'.repeat(22),
    mode: 'anonymous',
    allowsEditing: false,
    stage: 'voting',
    turn: 1,
    startedAt: 1000,
    closesAt: null,
    revealedAt: null,
    panelRevealedAt: null,
    finishedAt: null,
    roster: 3,
    submitted: 0,
    missing: 3,
    ballots: [],
    digest: 'd',
    panel: null,
    ...changes,
  }
}

/** Phases of a test are called as they are meant. */
export const aName = Object.fromEntries(phaseKinds.map((kind) => [kind, kind])) as Record<PhaseKind, string> // all of them
