import { asksForVotes, type PhaseKind } from './phase.ts'
import type { Round } from './round.ts'

/** What a facilitator can do next with a sealed round. */
export type RoundStep = 'start' | 'reveal' | 'panel' | 'second' | 'finish'

/** The one step that leads on; null while there is no round and the phase wants none. */
export function nextStep(round: Round | null, kind: PhaseKind | null): RoundStep | null {
  if (round === null || round.stage === 'finished') return asksForVotes(kind) ? 'start' : null
  if (round.stage === 'voting') return 'reveal'
  if (round.turn === 2) return 'finish'
  return round.panelRevealedAt === null ? 'panel' : 'second'
}

const entering: Readonly<Partial<Record<PhaseKind, readonly RoundStep[]>>> = {
  ballot: ['start'],
  premortem: ['start'],
  reveal: ['reveal'],
  storm: ['reveal'],
  edges: ['reveal'],
  panel: ['panel'],
  second: ['second'],
  decide: ['reveal'],
  close: ['finish'],
}

/** The step that goes with entering a phase, so that one press does both; null when none is due. */
export function stepInto(kind: PhaseKind | null, round: Round | null): RoundStep | null {
  const due = nextStep(round, kind)
  return kind !== null && due !== null && entering[kind]?.includes(due) ? due : null
}
