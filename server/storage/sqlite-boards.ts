import {
  allRows,
  firstRow,
  inTransaction,
  integer,
  integerOrNull,
  type Row,
  run,
  type Sqlite,
  text,
} from './sqlite.ts'
import { addLink } from './sqlite-links.ts'
import type { Board, Link } from './storage.ts'

/** A board and its first link come into being together: a board nobody can open must not exist. */
export function addBoard(sqlite: Sqlite, board: Board, link: Link, secretHash: Uint8Array): void {
  inTransaction(sqlite, () => {
    const { id, epoch, createdAt } = board
    run(sqlite, 'insert into boards (id, epoch, created_at) values (?, ?, ?)', [id, epoch, createdAt])
    addLink(sqlite, link, secretHash)
  })
}

export function board(sqlite: Sqlite, id: string): Board | null {
  const row = firstRow(sqlite, 'select * from boards where id = ?', [id])
  return row === null ? null : boardFrom(row)
}

/**
 * Empties every table that has a `board` column, so that a table added later is not forgotten. Freed pages are
 * overwritten and the write-ahead log is cut, or the words would stay readable in the files.
 */
export function deleteBoard(sqlite: Sqlite, id: string, deletedAt: number): void {
  sqlite.database.pragma('secure_delete = ON')
  try {
    inTransaction(sqlite, () => {
      sqlite.database.pragma('defer_foreign_keys = ON') // the tables refer to each other in no useful order
      for (const table of tablesOfBoards(sqlite)) run(sqlite, `delete from ${table} where board = ?`, [id])
      run(sqlite, 'update boards set deleted_at = ? where id = ?', [deletedAt, id])
    })
  } finally {
    sqlite.database.pragma('secure_delete = OFF')
  }
  sqlite.database.pragma('wal_checkpoint(truncate)')
}

function tablesOfBoards(sqlite: Sqlite): string[] {
  const sql =
    "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'board' where m.type = 'table'"
  return allRows(sqlite, sql, []).map((row) => text(row, 'name'))
}

export function boardFrom(row: Row): Board {
  return {
    id: text(row, 'id'),
    epoch: integer(row, 'epoch'),
    createdAt: integer(row, 'created_at'),
    deletedAt: 'deleted_at' in row ? integerOrNull(row, 'deleted_at') : null, // not in a backup of an older schema
  }
}
