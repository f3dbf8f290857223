import type { ActivityStorage } from './activity-storage.ts'
import type { CommentStorage } from './comment-storage.ts'
import type { FloorStorage } from './floor-storage.ts'
import type { Role } from './role.ts'
import type { RoundStorage } from './round-storage.ts'
import type { VersionStorage } from './version-storage.ts'
import type { WorkshopStorage } from './workshop-storage.ts'

export interface Board {
  readonly id: string
  /** Changes when the log is rewritten (a backup restored, a migration): clients of another epoch must not merge. */
  readonly epoch: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Once set, nothing of the board is left but this record, which says that it was there. */
  readonly deletedAt: number | null
}

/** A capability: whoever knows its secret has its role on its board. The secret itself is never stored. */
export interface Link {
  readonly id: string
  readonly board: string
  readonly role: Role
  /** What its maker calls it, to tell it from the others. */
  readonly name: string | null
  /** Id of the person who made it; null for the first. */
  readonly createdBy: string | null
  readonly createdAt: number
  readonly expiresAt: number | null
  readonly revokedAt: number | null
}

export interface Person {
  readonly id: string
  readonly name: string
}

/** Somebody who has been on a board. */
export interface BoardMember {
  readonly person: Person
  /** Their role when they last proved it; a session whose role rises gets a new token. */
  readonly role: Role
  /** A higher role than their links give, granted by a facilitator until it is taken back. */
  readonly raisedRole: Role | null
  readonly joinedAt: number
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
}

/** What it takes to open a board: all of it but the snapshot's bytes, which are the largest part. */
export interface OutlinedBoard {
  readonly board: Board
  readonly snapshot: OutlinedSnapshot | null
  readonly tail: readonly LogRow[]
  /** Who writes under which client id; nobody else may. */
  readonly owners: ReadonlyMap<number, string>
}

export interface OutlinedSnapshot {
  readonly seq: number
  /** Bytes it has. */
  readonly size: number
  /** What was stored with it, see `outline`; null where nothing was or it is not what was written. */
  readonly outline: Uint8Array | null
}

/**
 * Everything the server keeps. Promises, because a database over the network will implement it too; each
 * call is one transaction, and when its promise is fulfilled the change survives a power cut.
 */
export interface Storage extends VersionStorage {
  addBoard(board: Board, link: Link, secretHash: Uint8Array): Promise<void>
  board(id: string): Promise<Board | null>
  /** Removes every row of a board, in every table, and leaves its record with the time. */
  deleteBoard(id: string, deletedAt: number): Promise<void>

  addLink(link: Link, secretHash: Uint8Array): Promise<void>
  linkBySecret(board: string, secretHash: Uint8Array): Promise<Link | null>
  link(board: string, id: string): Promise<Link | null>
  /** All links of a board, in the order they were made. */
  links(board: string): Promise<Link[]>
  /** Writes what may change of a link: name, expiry, revocation. */
  changeLink(link: Link): Promise<void>

  addSession(tokenHash: Uint8Array, person: Person, createdAt: number): Promise<void>
  /** Gives a session a new token; the old one is known as retired for a while, and opens nothing. */
  rotateSession(tokenHash: Uint8Array, newTokenHash: Uint8Array, now: number): Promise<void>
  personOfSession(tokenHash: Uint8Array): Promise<Person | null>
  /** Whose token this was until it was rotated, when that was after `since`. */
  personOfRetiredSession(tokenHash: Uint8Array, since: number): Promise<Person | null>
  renamePerson(person: Person): Promise<void>
  grant(person: string, link: Link, grantedAt: number): Promise<void>
  /** All links of one board this person was ever granted, revoked and expired ones included. */
  grantedLinks(person: string, board: string): Promise<Link[]>
  member(board: string, person: string): Promise<BoardMember | null>
  members(board: string): Promise<BoardMember[]>
  saveMember(board: string, member: BoardMember): Promise<void>

  readonly comments: CommentStorage
  readonly floor: FloorStorage
  readonly workshops: WorkshopStorage
  readonly rounds: RoundStorage
  readonly activity: ActivityStorage

  /** Commits updates of any number of boards at once, all or none, and answers their numbers in order. */
  append(updates: readonly Append[]): Promise<number[]>
  /** The whole of one board. Throws {@link CorruptBoard} rather than answer bytes that changed on the disk. */
  load(board: string): Promise<StoredBoard | null>
  /** The same without the snapshot's bytes. */
  outlined(board: string): Promise<OutlinedBoard | null>
  /**
   * Replaces the log up to the snapshot's number by the snapshot; an older snapshot than the stored one is ignored.
   * @param outline what it holds; it can be made of the snapshot again
   */
  compact(board: string, snapshot: Snapshot, outline: Uint8Array): Promise<void>
  /** Writes one row, to learn whether writing works; throws also when the largest edit would not fit. */
  probe(now: number): Promise<void>
  close(): Promise<void>
}

/** A row of this board is not what was written, or is missing. Only this board is refused. */
export class CorruptBoard extends Error {
  constructor(what: string) {
    super(`the stored board is damaged: ${what}`)
  }
}

/** The number of the last update of a board; 0 before the first. */
export function lastSeq(stored: {
  readonly snapshot: { readonly seq: number } | null
  readonly tail: readonly { readonly seq: number }[]
}): number {
  return stored.tail.at(-1)?.seq ?? stored.snapshot?.seq ?? 0
}
