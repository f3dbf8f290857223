import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { reread, rowsOf } from './reread.ts'
import { lockFolder } from './storage/folder-lock.ts'
import { knownVersion } from './storage/schema.ts'
import {
  allRows,
  copyInto,
  firstRow,
  openSqlite,
  openToRead,
  run,
  type Sqlite,
  text,
} from './storage/sqlite.ts'
import { load } from './storage/sqlite-log.ts'
import { databaseIn } from './storage/sqlite-storage.ts'
import { versionFile, versions } from './storage/sqlite-versions.ts'

/** What a backup was found to hold. */
export interface Contents {
  readonly boards: number
  readonly versions: number
  readonly bytes: number
}

/**
 * Copies the data of a server that may be running and being written to: all that was called saved before is in it.
 * The copy is on the disk and verified when this returns. Throws a sentence when it cannot be made.
 */
export function createBackup(folder: string, file: string): Contents {
  const database = databaseIn(folder)
  if (!existsSync(database))
    throw new Error(`There is no ${database}; set DATA_DIR to the folder of the server.`)
  if (existsSync(file)) throw new Error(`${file} is there already; choose another name.`)
  const sqlite = openSqlite(database)
  try {
    copyInto(sqlite, file)
  } finally {
    sqlite.database.close()
  }
  writeFileSync(`${file}.sha256`, `${sumOf(file)}  ${basename(file)}\n`)
  for (const made of [file, `${file}.sha256`]) flush(made)
  return verifyBackup(file)
}

/** Reads every byte that a server will: the file's own structure, every row's checksum, every update. */
export function verifyBackup(file: string): Contents {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`)
  const sum = `${file}.sha256`
  if (existsSync(sum) && readFileSync(sum, 'utf8').split(' ')[0] !== sumOf(file))
    throw new Error(
      `${file} is not what was written: its SHA-256 differs from ${basename(sum)}. Use another backup.`,
    )
  const sqlite = openToRead(file)
  try {
    return contentsOf(sqlite, statSync(file).size)
  } catch (error) {
    throw new Error(
      `${file} is damaged: ${error instanceof Error ? error.message : String(error)}. Use another backup.`,
    )
  } finally {
    sqlite.database.close()
  }
}

/**
 * Puts a verified backup in the place of the data; what was there is kept beside it. Every board begins a new epoch,
 * so that nobody's browser merges what came after the backup into it. The server must be stopped.
 * @returns the folder that what was there is kept in, or null when there was nothing
 */
export function restoreBackup(folder: string, file: string, now: number): string | null {
  verifyBackup(file)
  mkdirSync(folder, { recursive: true })
  const unlock = lockFolder(folder)
  try {
    const fresh = join(folder, 'restoring.db')
    for (const ending of ENDINGS) rmSync(`${fresh}${ending}`, { force: true })
    copyFileSync(file, fresh)
    beginEpochs(fresh, now)
    const kept = putAside(folder, now)
    renameSync(fresh, databaseIn(folder))
    flush(folder)
    return kept
  } finally {
    unlock()
  }
}

const ENDINGS = ['', '-wal', '-shm'] as const

/** The milliseconds of the clock, so that no two restorations of one backup ever share an epoch. */
function beginEpochs(path: string, now: number): void {
  const sqlite = openSqlite(path)
  run(sqlite, 'update boards set epoch = max(epoch + 1, ?)', [now])
  sqlite.database.pragma('journal_mode = delete') // so that the one file is everything
  sqlite.database.close()
  flush(path)
}

function putAside(folder: string, now: number): string | null {
  const database = databaseIn(folder)
  if (!existsSync(database)) return null
  const aside = join(folder, `replaced-${new Date(now).toISOString().replaceAll(':', '-')}`)
  mkdirSync(aside)
  for (const ending of ENDINGS)
    if (existsSync(database + ending)) renameSync(database + ending, databaseIn(aside) + ending)
  return aside
}

function contentsOf(sqlite: Sqlite, bytes: number): Contents {
  const check = firstRow(sqlite, 'select * from pragma_integrity_check', [])
  if (check === null || Object.values(check)[0] !== 'ok') throw new Error('the file is torn')
  if (knownVersion(sqlite) === 0) throw new Error('it holds no boards of ours')
  const hasVersions = firstRow(sqlite, "select 1 from sqlite_schema where name = 'versions'", []) !== null
  const boards = allRows(sqlite, 'select id from boards', []).map((row) => text(row, 'id'))
  let count = 0
  for (const board of boards) {
    const stored = load(sqlite, board)
    if (stored !== null) reread(rowsOf(stored))
    for (const { id } of hasVersions ? versions(sqlite, board) : []) {
      versionFile(sqlite, board, id)
      count += 1
    }
  }
  return { boards: boards.length, versions: count, bytes }
}

/** In pieces, since a file of more than 2 GiB does not fit into one buffer. */
function sumOf(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1024 * 1024)
  const descriptor = openSync(file, 'r')
  for (let length = readSync(descriptor, piece); length > 0; length = readSync(descriptor, piece))
    hash.update(piece.subarray(0, length))
  closeSync(descriptor)
  return hash.digest('hex')
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
