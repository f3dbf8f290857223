import type { Person } from './storage.ts'

/** A board as it once was. It is kept as a board file, so that nothing that happens to the log can change it. */
export interface Version {
  readonly id: string
  readonly board: string
  /** The last update it contains. */
  readonly seq: number
  /** What people call it; null for one that was made by itself. */
  readonly name: string | null
  readonly author: Person
  /** Milliseconds since 1970. */
  readonly madeAt: number
}

export interface VersionStorage {
  /** @param file the packed board file, see `versions` */
  addVersion(version: Version, file: Uint8Array): Promise<void>
  /** Newest first. */
  versions(board: string): Promise<Version[]>
  /** The packed board file; throws `CorruptBoard` rather than answer bytes that changed on the disk. */
  versionFile(board: string, id: string): Promise<Uint8Array | null>
  /** False when there is no such version. */
  renameVersion(board: string, id: string, name: string): Promise<boolean>
  removeVersions(board: string, ids: readonly string[]): Promise<void>
}
