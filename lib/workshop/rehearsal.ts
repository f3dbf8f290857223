import { type Ballot, namedMultiples, type Place } from './ballot.ts'
import type { Phase, RoundMode } from './phase.ts'
import type { WorkshopState } from './room.ts'
import type { RevealedBallot, Round } from './round.ts'
import { shuffled } from './shuffled.ts'

/** So many simulated people vote in a rehearsal: enough for a shared pick, a lone one and a split. */
export const SIMULATED_VOTERS = 5
const MINUTE_MILLISECONDS = 60_000

/** A workshop that begins in its first phase, as the server would have it. Times are milliseconds. */
export function begunRehearsal(phases: readonly Phase[], now: number): WorkshopState {
  return inPhase({ phases: [...phases], index: 0, startedAt: now, phaseStartedAt: now, endsAt: now }, 0, now)
}

/** The same workshop in another phase, whose time begins now; as it was where there is no such phase. */
export function inPhase(state: WorkshopState, index: number, now: number): WorkshopState {
  const phase = state.phases[index]
  if (phase === undefined) return state
  return { ...state, index, phaseStartedAt: now, endsAt: now + phase.minutes * MINUTE_MILLISECONDS }
}

/** More time for the phase, counted from its end, or from now when that is past. */
export function extended(state: WorkshopState, minutes: number, now: number): WorkshopState {
  return { ...state, endsAt: Math.max(state.endsAt, now) + minutes * MINUTE_MILLISECONDS }
}

/** A round in which nobody has voted yet. @param digest of the answer that will be told */
export function begunRound(mode: RoundMode, digest: string, now: number): Round {
  return {
    id: `rehearsal-${now}`,
    mode,
    allowsEditing: true,
    stage: 'voting',
    turn: 1,
    startedAt: now,
    closesAt: null,
    revealedAt: null,
    panelRevealedAt: null,
    finishedAt: null,
    roster: SIMULATED_VOTERS,
    submitted: 0,
    missing: SIMULATED_VOTERS,
    ballots: [],
    digest,
    panel: null,
  }
}

/** The round after one more of the simulated people has voted. */
export function withOneMoreVote(round: Round): Round {
  const isOpen = round.stage === 'voting' && round.missing > 0
  return isOpen ? { ...round, submitted: round.submitted + 1, missing: round.missing - 1 } : round
}

/** The round with the ballots of its turn told. */
export function revealed(round: Round, ballots: readonly RevealedBallot[], now: number): Round {
  return { ...round, stage: 'revealed', revealedAt: now, ballots: [...round.ballots, ...ballots] }
}

/** The round, open for its second turn. */
export function secondTurn(round: Round): Round {
  return { ...round, stage: 'voting', turn: 2, submitted: 0, missing: SIMULATED_VOTERS }
}

/**
 * What simulated people vote: three for one place, one for another, one who sees a risk alone. In the second turn one
 * of them changes. The seed decides which places; on an empty map all of them look elsewhere.
 */
export function simulatedBallots(
  components: readonly { readonly id: string }[],
  turn: 1 | 2,
  seed: string,
): readonly RevealedBallot[] {
  const places = shuffled(components, ({ id }) => id, seed).map(({ id }): Place => ({ component: id }))
  const at = (index: number): Place => places[index % Math.max(1, places.length)] ?? { elsewhere: '?' }
  const chosen = turn === 1 ? [0, 0, 0, 1, 2] : [0, 0, 0, 0, 2]
  return chosen.map((index, voter) => ({
    turn,
    voter: `simulated-${voter + 1}`,
    ballot: ballotAt(at(index), voter, turn),
    nonce: '',
    receipt: '',
  }))
}

function ballotAt(first: Place, voter: number, turn: 1 | 2): Ballot {
  const isLone = voter === SIMULATED_VOTERS - 1
  const alone = { on: first, text: '…', impact: 3, probability: 3, detection: 'no' } as const
  return {
    first,
    multiple: namedMultiples[(voter * 2) % 7] ?? 'unknown',
    surePercent: 70,
    risks: isLone && turn === 1 ? [alone] : [],
    why: '…',
  }
}
