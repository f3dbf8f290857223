import { isRole } from './role.ts'
import {
  allRows,
  firstRow,
  integer,
  integerOrNull,
  type Row,
  run,
  type Sqlite,
  text,
  textOrNull,
} from './sqlite.ts'
import type { Link } from './storage.ts'

export function addLink(sqlite: Sqlite, link: Link, secretHash: Uint8Array): void {
  const { id, board, role, name, createdBy, createdAt, expiresAt, revokedAt } = link
  const columns = 'id, board, role, secret_hash, name, created_by, created_at, expires_at, revoked_at'
  const values = [id, board, role, secretHash, name, createdBy, createdAt, expiresAt, revokedAt]
  run(sqlite, `insert into links (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`, values)
}

export function linkBySecret(sqlite: Sqlite, board: string, secretHash: Uint8Array): Link | null {
  const row = firstRow(sqlite, 'select * from links where board = ? and secret_hash = ?', [board, secretHash])
  return row === null ? null : linkFrom(row)
}

export function link(sqlite: Sqlite, board: string, id: string): Link | null {
  const row = firstRow(sqlite, 'select * from links where board = ? and id = ?', [board, id])
  return row === null ? null : linkFrom(row)
}

export function links(sqlite: Sqlite, board: string): Link[] {
  return allRows(sqlite, 'select * from links where board = ? order by created_at, rowid', [board]).map(
    linkFrom,
  )
}

export function changeLink(sqlite: Sqlite, { id, board, name, expiresAt, revokedAt }: Link): void {
  const sql = 'update links set name = ?, expires_at = ?, revoked_at = ? where board = ? and id = ?'
  run(sqlite, sql, [name, expiresAt, revokedAt, board, id])
}

export function linkFrom(row: Row): Link {
  const role = text(row, 'role')
  if (!isRole(role)) throw new TypeError(`a link with the unknown role ${role}`)
  return {
    id: text(row, 'id'),
    board: text(row, 'board'),
    role,
    name: textOrNull(row, 'name'),
    createdBy: textOrNull(row, 'created_by'),
    createdAt: integer(row, 'created_at'),
    expiresAt: integerOrNull(row, 'expires_at'),
    revokedAt: integerOrNull(row, 'revoked_at'),
  }
}
