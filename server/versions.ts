import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { conflict } from './api-problem.ts'
import { codeOf, type Log } from './log.ts'
import type { Reader } from './reader.ts'
import { roundRecords } from './round-record.ts'
import { randomId } from './secret.ts'
import type { Person, Storage } from './storage/storage.ts'
import type { Version } from './storage/version-storage.ts'

/** What a board was: made by itself while people edit, before a board is replaced, and whenever somebody asks. */
export interface Versions {
  /**
   * Keeps the board as it is committed now. Without a name it is one of those that make room for newer ones, and
   * where nothing has changed since the last version that one is answered. Null when there is no such board.
   */
  make(board: string, name: string | null, author: Person): Promise<Version | null>
  /** To be called when a board was edited: it will have a version before long. */
  edited(board: string): void
  /** The board file of a version; null when there is none. */
  file(board: string, id: string): Promise<string | null>
  close(): void
}

/** Who made what was made by itself. */
const ITSELF: Person = { id: 'server', name: 'Hundredfold' }
/** While a board is being edited; more often would fill the list, less often lose more than a meeting recalls. */
const EVERY_MS = 10 * 60 * 1000
/** People name what they want to find again; nobody finds it among more. */
const MOST_NAMED = 200

/** What versions need of the server around them. */
export interface VersionsSurroundings {
  readonly log: Log
  /** Called when there is one more. */
  made(version: Version): void
  readonly everyMs?: number
}

export function versions(storage: Storage, reader: Reader, around: VersionsSurroundings): Versions {
  const { log, made, everyMs = EVERY_MS } = around
  const timers = new Map<string, NodeJS.Timeout>()

  const make = async (board: string, name: string | null, author: Person) => {
    const known = await storage.versions(board)
    if (name !== null && known.filter((version) => version.name !== null).length >= MOST_NAMED)
      throw tooManyVersions()
    const read = await reader.boardFile(board, await roundRecords(storage, board))
    if (read === null) return null
    const [last] = known
    if (name === null && last?.seq === read.seq) return last
    const version: Version = { id: randomId(), board, seq: read.seq, name, author, madeAt: Date.now() }
    await storage.addVersion(version, new Uint8Array(await promisify(gzip)(read.file)))
    await storage.removeVersions(board, surplus([version, ...known], version.madeAt))
    made(version)
    return version
  }
  return {
    make,
    edited(board) {
      if (timers.has(board)) return
      const timer = setTimeout(() => {
        timers.delete(board)
        make(board, null, ITSELF).catch((error: unknown) =>
          log({ level: 'error', event: 'version_failed', board, code: codeOf(error) }),
        )
      }, everyMs)
      timers.set(board, timer.unref())
    },
    async file(board, id) {
      const packed = await storage.versionFile(board, id)
      return packed === null ? null : (await promisify(gunzip)(packed)).toString('utf8')
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

function tooManyVersions() {
  const message = `A board keeps at most ${MOST_NAMED} named versions; save the board as a file instead.`
  return conflict('too_many_versions', message)
}

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS_KEPT = 30

/**
 * Ids of the unnamed versions that have had their time: all of the last day stay, of older days the last one, and
 * none after 30 days. @param known newest first
 */
export function surplus(known: readonly Version[], now: number): string[] {
  const days = new Set<number>()
  const isSurplus = ({ name, madeAt }: Version) => {
    if (name !== null || now - madeAt < DAY_MS) return false
    const day = Math.floor(madeAt / DAY_MS)
    const isLastOfDay = !days.has(day)
    days.add(day)
    return !isLastOfDay || now - madeAt >= DAYS_KEPT * DAY_MS
  }
  return known.filter(isSurplus).map(({ id }) => id)
}
