import { kindOf } from '#lib/workshop/phase.ts'
import { phaseOf, type Room } from '#lib/workshop/room.ts'
import { type RoundStep, stepInto } from '#lib/workshop/round-step.ts'
import { refreshRound, roomApi, roomNow } from './use-room.ts'
import type { Outcome } from './workshop-api.ts'

const nothing: Outcome = { ok: true, body: null }

/** Goes on to the next phase, and takes the step of the round that belongs to it: one press does both. */
export async function goOn(): Promise<Outcome> {
  const { workshop } = roomNow()
  const step = stepOfNext(roomNow())
  // What is missing to a reveal is said before the phase is left, and what the round leaves is in the phase's version;
  // a seal closes only behind the phase before.
  const isBefore = step === 'reveal' || step === 'panel' || step === 'finish'
  if (isBefore) {
    const taken = await takeStep(step)
    if (!taken.ok) return taken
  }
  const moved = await roomApi().next(workshop.revision)
  return moved.ok && step !== null && !isBefore ? takeStep(step) : moved
}

/** The step of the round that goes with the phase after this one; null when it is the last or none is due. */
export function stepOfNext({ workshop: { state }, round }: Room): RoundStep | null {
  const next = state?.phases[state.index + 1]
  return next === undefined ? null : stepInto(kindOf(next), round)
}

/** Takes a step of the round. A reveal names how many the room goes without. */
export async function takeStep(step: RoundStep): Promise<Outcome> {
  const { round } = roomNow()
  const phase = phaseOf(roomNow())
  const api = roomApi()
  if (step === 'start') return api.startRound(phase?.mode ?? 'anonymous', phase?.minutes ?? null)
  if (round === null) return nothing
  if (step === 'reveal') {
    const revealed = await api.reveal(round.id, round.turn, round.missing)
    if (!revealed.ok && revealed.code === 'votes_missing') await refreshRound()
    return revealed
  }
  if (step === 'second') return api.second(round.id, phase?.minutes ?? null)
  return step === 'panel' ? api.panel(round.id) : api.finish(round.id)
}

/** More time, for the phase and for the vote that is open in it. */
export async function extend(minutes: number): Promise<Outcome> {
  const { workshop, round } = roomNow()
  const api = roomApi()
  const extended = await api.extend(workshop.revision, minutes)
  const isTimed = round?.stage === 'voting' && round.closesAt !== null
  return extended.ok && isTimed ? api.extendRound(round.id, minutes) : extended
}
