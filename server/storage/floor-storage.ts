import type { Person } from './storage.ts'

/** Somebody who wants to speak. */
export interface Waiting {
  readonly person: Person
  readonly since: number
}

/** A matter that was put off, so that the talk stays with its subject. */
export interface Parked {
  readonly id: string
  readonly author: Person
  readonly text: string
  readonly createdAt: number
}

/** Who speaks next, and what is spoken of later. */
export interface FloorStorage {
  /** Longest wait first. */
  queue(board: string): Promise<Waiting[]>
  /** Puts somebody at the end; who waits already keeps the place. */
  join(board: string, waiting: Waiting): Promise<void>
  leave(board: string, person: string): Promise<void>
  /** In the order they were parked. */
  parked(board: string): Promise<Parked[]>
  /** The same id again changes nothing. */
  park(board: string, parked: Parked): Promise<void>
  unpark(board: string, id: string): Promise<void>
}
