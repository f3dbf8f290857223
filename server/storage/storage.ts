import type { Role } from './role.ts'
import type { VersionStorage } from './version-storage.ts'

export interface Board {
  readonly id: string
  /** Changes when the log is rewritten (a backup restored, a migration): clients of another epoch must not merge. */
  readonly epoch: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** A capability: whoever knows its secret has its role on its board. The secret itself is never stored. */
export interface Link {
  readonly id: string
  readonly board: string
  readonly role: Role
  readonly createdAt: number
  readonly expiresAt: number | null
  readonly revokedAt: number | null
}

export interface Person {
  readonly id: string
  readonly name: string
}

/** One committed update. Numbers are given by the storage, per board, without holes. */
export interface LogRow {
  readonly seq: number
  readonly bytes: Uint8Array
}

/** The sum of the log up to and including `seq`. */
export interface Snapshot {
  readonly seq: number
  readonly bytes: Uint8Array
}

/** An update to be committed, with the client ids that `person` writes under for the first time in it. */
export interface Append {
  readonly board: string
  readonly bytes: Uint8Array
  readonly person: string
  readonly claims: readonly number[]
}

export interface StoredBoard {
  readonly board: Board
  readonly snapshot: Snapshot | null
  readonly tail: readonly LogRow[]
  /** Who writes under which client id; nobody else may. */
  readonly owners: ReadonlyMap<number, string>
}

/**
 * Everything the server keeps. Promises, because a database over the network will implement it too; each
 * call is one transaction, and when its promise is fulfilled the change survives a power cut.
 */
export interface Storage extends VersionStorage {
  addBoard(board: Board, link: Link, secretHash: Uint8Array): Promise<void>
  board(id: string): Promise<Board | null>
  addLink(link: Link, secretHash: Uint8Array): Promise<void>
  linkBySecret(board: string, secretHash: Uint8Array): Promise<Link | null>

  addSession(tokenHash: Uint8Array, person: Person, createdAt: number): Promise<void>
  personOfSession(tokenHash: Uint8Array): Promise<Person | null>
  renamePerson(person: Person): Promise<void>
  grant(tokenHash: Uint8Array, link: string, grantedAt: number): Promise<void>
  /** All links of one board this session was ever granted, revoked and expired ones included. */
  grantedLinks(tokenHash: Uint8Array, board: string): Promise<Link[]>

  /** Commits updates of any number of boards at once, all or none, and answers their numbers in order. */
  append(updates: readonly Append[]): Promise<number[]>
  /** The whole of one board. Throws {@link CorruptBoard} rather than answer bytes that changed on the disk. */
  load(board: string): Promise<StoredBoard | null>
  /** Replaces the log up to the snapshot's number by the snapshot; an older snapshot than the stored one is ignored. */
  compact(board: string, snapshot: Snapshot): Promise<void>
  /** Writes one row, to learn whether writing works. */
  probe(now: number): Promise<void>
  close(): Promise<void>
}

/** A row of this board is not what was written, or is missing. Only this board is refused. */
export class CorruptBoard extends Error {
  constructor(what: string) {
    super(`the stored board is damaged: ${what}`)
  }
}
