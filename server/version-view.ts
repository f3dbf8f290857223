import type { Version } from './storage/version-storage.ts'

/** A version as it is listed. */
export type VersionView = Omit<Version, 'board'>

export function versionView({ id, seq, name, author, madeAt }: Version): VersionView {
  return { id, seq, name, author, madeAt }
}
