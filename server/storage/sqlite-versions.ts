import { rowChecksum } from './checksum.ts'
import {
  allRows,
  blob,
  firstRow,
  inTransaction,
  integer,
  type Row,
  run,
  type Sqlite,
  text,
} from './sqlite.ts'
import { CorruptBoard } from './storage.ts'
import type { Version } from './version-storage.ts'

export function addVersion(sqlite: Sqlite, version: Version, file: Uint8Array): void {
  const { id, board, seq, name, author, madeAt } = version
  const checksum = rowChecksum('version', board, seq, file)
  const columns = 'id, board, seq, name, author_id, author_name, made_at, file, checksum'
  const values = [id, board, seq, name, author.id, author.name, madeAt, file, checksum]
  run(sqlite, `insert into versions (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`, values)
}

export function versions(sqlite: Sqlite, board: string): Version[] {
  const columns = 'id, board, seq, name, author_id, author_name, made_at'
  const sql = `select ${columns} from versions where board = ? order by made_at desc, rowid desc`
  return allRows(sqlite, sql, [board]).map(versionFrom)
}

export function versionFile(sqlite: Sqlite, board: string, id: string): Uint8Array | null {
  const sql = 'select seq, file, checksum from versions where board = ? and id = ?'
  const row = firstRow(sqlite, sql, [board, id])
  if (row === null) return null
  const file = blob(row, 'file')
  const checksum = rowChecksum('version', board, integer(row, 'seq'), file)
  if (Buffer.compare(checksum, blob(row, 'checksum')) !== 0)
    throw new CorruptBoard('a version is not what was written')
  return file
}

export function renameVersion(sqlite: Sqlite, board: string, id: string, name: string): boolean {
  return inTransaction(sqlite, () => {
    const found = firstRow(sqlite, 'select id from versions where board = ? and id = ?', [board, id])
    if (found !== null) run(sqlite, 'update versions set name = ? where id = ?', [name, id])
    return found !== null
  })
}

export function removeVersions(sqlite: Sqlite, board: string, ids: readonly string[]): void {
  inTransaction(sqlite, () => {
    for (const id of ids) run(sqlite, 'delete from versions where board = ? and id = ?', [board, id])
  })
}

function versionFrom(row: Row): Version {
  return {
    id: text(row, 'id'),
    board: text(row, 'board'),
    seq: integer(row, 'seq'),
    name: row.name === null ? null : text(row, 'name'),
    author: { id: text(row, 'author_id'), name: text(row, 'author_name') },
    madeAt: integer(row, 'made_at'),
  }
}
