import type { Workshop, WorkshopState } from './storage/workshop-storage.ts'

/** A workshop as people see it. */
export interface WorkshopView {
  readonly revision: number
  readonly state: WorkshopState | null
  readonly canUndo: boolean
}

export function workshopView({ revision, state, previous }: Workshop): WorkshopView {
  return { revision, state, canUndo: previous !== undefined }
}
