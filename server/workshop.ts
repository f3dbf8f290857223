import type { Phase, WorkshopState } from './storage/workshop-storage.ts'

const MINUTE_MS = 60_000

/** A workshop in its first phase. */
export function begun(phases: readonly Phase[], now: number): WorkshopState {
  return { phases, index: 0, startedAt: now, ...phaseTimes(phases[0], now) }
}

/** The workshop in another phase, whose time begins now; null when there is no such phase. */
export function inPhase(state: WorkshopState, index: number, now: number): WorkshopState | null {
  const phase = state.phases[index]
  return phase === undefined ? null : { ...state, index, ...phaseTimes(phase, now) }
}

/** More time for this phase; when its time is already over, the minutes begin now. */
export function extended(state: WorkshopState, minutes: number, now: number): WorkshopState {
  return { ...state, endsAt: Math.max(state.endsAt, now) + minutes * MINUTE_MS }
}

function phaseTimes(phase: Phase | undefined, now: number) {
  return { phaseStartedAt: now, endsAt: now + (phase?.minutes ?? 0) * MINUTE_MS }
}
