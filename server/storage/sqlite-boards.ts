import { isRole } from './role.ts'
import {
  firstRow,
  inTransaction,
  integer,
  integerOrNull,
  type Row,
  run,
  type Sqlite,
  text,
} from './sqlite.ts'
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

export function addLink(sqlite: Sqlite, link: Link, secretHash: Uint8Array): void {
  const { id, board, role, createdAt, expiresAt, revokedAt } = link
  const columns = 'id, board, role, secret_hash, created_at, expires_at, revoked_at'
  const values = [id, board, role, secretHash, createdAt, expiresAt, revokedAt]
  run(sqlite, `insert into links (${columns}) values (?, ?, ?, ?, ?, ?, ?)`, values)
}

export function linkBySecret(sqlite: Sqlite, board: string, secretHash: Uint8Array): Link | null {
  const row = firstRow(sqlite, 'select * from links where board = ? and secret_hash = ?', [board, secretHash])
  return row === null ? null : linkFrom(row)
}

export function boardFrom(row: Row): Board {
  return { id: text(row, 'id'), epoch: integer(row, 'epoch'), createdAt: integer(row, 'created_at') }
}

export function linkFrom(row: Row): Link {
  const role = text(row, 'role')
  if (!isRole(role)) throw new TypeError(`a link with the unknown role ${role}`)
  return {
    id: text(row, 'id'),
    board: text(row, 'board'),
    role,
    createdAt: integer(row, 'created_at'),
    expiresAt: integerOrNull(row, 'expires_at'),
    revokedAt: integerOrNull(row, 'revoked_at'),
  }
}
