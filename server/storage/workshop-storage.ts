import type { RoundMode } from './round-storage.ts'

/** One step of a workshop, as its facilitator planned it. */
export interface Phase {
  readonly id: string
  readonly name: string
  readonly minutes: number
  /** Participants draw too while it runs. */
  readonly participantsMayEdit: boolean
  /** Nobody sees another's pointer, and nobody edits, until a round begun in it is revealed. */
  readonly isSealed: boolean
  /** It is not left for the next one while a decision on the board has nobody to hold to it. */
  readonly needsOwners?: boolean | undefined
  /** How its round will be held; said to everybody from the start. */
  readonly mode?: RoundMode | null | undefined
}

/** Where a workshop stands; all times are the server's, in milliseconds since 1970. */
export interface WorkshopState {
  readonly phases: readonly Phase[]
  /** Which phase runs. */
  readonly index: number
  readonly startedAt: number
  readonly phaseStartedAt: number
  /** When the phase's time is over; it does not end by itself. */
  readonly endsAt: number
  /** Only who facilitates changes the board, in every phase, until it is opened again. */
  readonly isMapLocked?: boolean | undefined
  /** Pages draw nobody's pointer but that of who facilitates. */
  readonly areCursorsHidden?: boolean | undefined
}

/** A workshop as it is kept: null when none runs. */
export interface Workshop {
  /** Grows with every change, so that two facilitators do not both press "next". */
  readonly revision: number
  readonly state: WorkshopState | null
  /** What the last change replaced, for one step of undo; undefined when there is nothing to undo. */
  readonly previous: WorkshopState | null | undefined
}

export interface WorkshopStorage {
  /** A board that never had a workshop is at revision 0. */
  of(board: string): Promise<Workshop>
  /** Replaces the workshop when it is still at the revision before; answers whether it was. */
  replace(board: string, workshop: Workshop): Promise<boolean>
}
