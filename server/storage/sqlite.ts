import Database from 'libsql'

type Value = string | number | null | Uint8Array

/** An open database file. Statements are prepared once and kept. */
export interface Sqlite {
  readonly database: Database.Database
  readonly prepared: Map<string, Database.Statement>
}

/** Opens a file only to look at it: not a byte of it changes. */
export function openToRead(path: string): Sqlite {
  const database = new Database(path)
  database.pragma('query_only = ON')
  return { database, prepared: new Map() }
}

/** Writes a whole, compact copy of an open database to a new file, while others write to the database. */
export function copyInto(sqlite: Sqlite, path: string): void {
  sqlite.database.exec(`vacuum into '${path.replaceAll("'", "''")}'`)
}

/** A row as it came from the disk; read its columns with {@link text}, {@link integer} and {@link blob}. */
export type Row = Record<string, unknown>

/** Opens a file so that a commit means "on the disk": WAL with an fsync for every transaction. */
export function openSqlite(path: string): Sqlite {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  return { database, prepared: new Map() }
}

// Arguments are always passed as one array: a lone binary argument aborts the whole process.

/** Runs a statement and answers how many rows it changed. */
export function run(sqlite: Sqlite, sql: string, values: Value[]): number {
  return statement(sqlite, sql).run(values).changes
}

export function firstRow(sqlite: Sqlite, sql: string, values: Value[]): Row | null {
  const row = statement(sqlite, sql).get(values)
  return isRow(row) ? row : null
}

export function allRows(sqlite: Sqlite, sql: string, values: Value[]): Row[] {
  return statement(sqlite, sql).all(values).filter(isRow)
}

/** Runs `work` whole or not at all. */
export function inTransaction<T>(sqlite: Sqlite, work: () => T): T {
  return between(sqlite, 'begin immediate', work)
}

/** Runs `work` on the data as it is at one moment, whatever others write meanwhile. */
export function inSnapshot<T>(sqlite: Sqlite, work: () => T): T {
  return between(sqlite, 'begin deferred', work)
}

/** The driver's own transactions hide why: they take back what a full disk has already taken back. */
function between<T>({ database }: Sqlite, begin: string, work: () => T): T {
  database.exec(begin)
  try {
    const result = work()
    database.exec('commit')
    return result
  } catch (error) {
    if (database.inTransaction) database.exec('rollback')
    throw error
  }
}

export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`column ${column} is not text`)
  return value
}

export function integer(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`column ${column} is not a number`)
  return value
}

export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integer(row, column)
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column)
}

/** A column that holds JSON of ours. */
export function json(row: Row, column: string): unknown {
  return JSON.parse(text(row, column))
}

/** Binary columns come back as a Buffer or as an ArrayBuffer, depending on the call. */
export function blob(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (value instanceof Uint8Array) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  throw new TypeError(`column ${column} is not binary`)
}

function statement(sqlite: Sqlite, sql: string): Database.Statement {
  const found = sqlite.prepared.get(sql)
  if (found !== undefined) return found
  const fresh = sqlite.database.prepare(sql)
  sqlite.prepared.set(sql, fresh)
  return fresh
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null
}
