import { isAtLeast, type Role } from './storage/role.ts'
import type { Round } from './storage/round-storage.ts'
import type { Storage } from './storage/storage.ts'
import type { Phase, Workshop } from './storage/workshop-storage.ts'

/** How a board is being used now: what its phase and its round allow. */
export interface Conduct {
  readonly workshop: Workshop
  /** The newest round, finished or not. */
  readonly round: Round | null
}

export async function conductOf(storage: Storage, board: string): Promise<Conduct> {
  const [workshop, round] = await Promise.all([storage.workshops.of(board), storage.rounds.newest(board)])
  return { workshop, round }
}

/** The phase that runs; null without a workshop. */
export function phaseOf({ workshop: { state } }: Conduct): Phase | null {
  return state?.phases[state.index] ?? null
}

/**
 * Whether people must not see what others do: while a round is voted on, and in a sealed phase from its first
 * moment until a round begun in it is revealed.
 */
export function isSealed(conduct: Conduct): boolean {
  const { round, workshop } = conduct
  if (round?.stage === 'voting') return true
  const since = workshop.state?.phaseStartedAt ?? 0
  return phaseOf(conduct)?.isSealed === true && !((round?.revealedAt ?? 0) >= since)
}

/** Whether edits of this role enter the document now. */
export function mayEdit(role: Role, conduct: Conduct): boolean {
  const { round, workshop } = conduct
  if (workshop.state?.isMapLocked === true && role !== 'facilitator') return false
  const isHeld = isSealed(conduct) && !(round?.stage === 'voting' && round.allowsEditing)
  if (isHeld) return false
  return (
    isAtLeast(role, 'editor') || (role === 'participant' && phaseOf(conduct)?.participantsMayEdit === true)
  )
}

/** Whether edits of this role enter the document in some phase: what was drawn then waits for the next such phase. */
export function mayEditSometime(role: Role, { workshop: { state } }: Conduct): boolean {
  const isLetIn = state?.phases.some(({ participantsMayEdit }) => participantsMayEdit) === true
  return isAtLeast(role, 'editor') || (role === 'participant' && isLetIn)
}
