import type { Role } from './storage/role.ts'
import type { Person } from './storage/storage.ts'

/** Someone with a right to be on a board, and what their client understands beyond the stock protocol. */
export interface Visitor {
  readonly person: Person
  readonly role: Role
  /** Asked with `?v=1` to be told what is saved. */
  readonly wantsSaved: boolean
}
