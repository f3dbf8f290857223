import { allRows, firstRow, inTransaction, run, type Sqlite, text } from './sqlite.ts'
import { linkFrom } from './sqlite-links.ts'
import type { Link, Person } from './storage.ts'

/** One browser session is one person. */
export function addSession(sqlite: Sqlite, tokenHash: Uint8Array, person: Person, createdAt: number): void {
  inTransaction(sqlite, () => {
    run(sqlite, 'insert into people (id, name, created_at) values (?, ?, ?)', [
      person.id,
      person.name,
      createdAt,
    ])
    addToken(sqlite, tokenHash, person.id, createdAt)
  })
}

/** See {@link import('./storage.ts').Storage.rotateSession}. */
export function rotateSession(
  sqlite: Sqlite,
  tokenHash: Uint8Array,
  newTokenHash: Uint8Array,
  now: number,
): void {
  inTransaction(sqlite, () => {
    const row = firstRow(sqlite, 'select person from sessions where token_hash = ?', [tokenHash])
    if (row === null) throw new Error('a session that does not exist cannot get a new token')
    run(sqlite, 'delete from sessions where person = ? and retired_at is not null', [text(row, 'person')])
    run(sqlite, 'update sessions set retired_at = ? where token_hash = ?', [now, tokenHash])
    addToken(sqlite, newTokenHash, text(row, 'person'), now)
  })
}

export function personOfSession(sqlite: Sqlite, tokenHash: Uint8Array): Person | null {
  return personOfToken(sqlite, 'retired_at is null', [tokenHash])
}

export function personOfRetiredSession(sqlite: Sqlite, tokenHash: Uint8Array, since: number): Person | null {
  return personOfToken(sqlite, 'retired_at > ?', [tokenHash, since])
}

export function renamePerson(sqlite: Sqlite, { id, name }: Person): void {
  run(sqlite, 'update people set name = ? where id = ?', [name, id])
}

export function grant(sqlite: Sqlite, person: string, link: Link, grantedAt: number): void {
  const sql = 'insert or ignore into grants (person, link, board, granted_at) values (?, ?, ?, ?)'
  run(sqlite, sql, [person, link.id, link.board, grantedAt])
}

export function grantedLinks(sqlite: Sqlite, person: string, board: string): Link[] {
  const sql = 'select l.* from grants g join links l on l.id = g.link where g.person = ? and g.board = ?'
  return allRows(sqlite, sql, [person, board]).map(linkFrom)
}

function addToken(sqlite: Sqlite, tokenHash: Uint8Array, person: string, createdAt: number): void {
  const sql = 'insert into sessions (token_hash, person, created_at) values (?, ?, ?)'
  run(sqlite, sql, [tokenHash, person, createdAt])
}

function personOfToken(sqlite: Sqlite, which: string, values: (Uint8Array | number)[]): Person | null {
  const sql = `select p.id, p.name from sessions s join people p on p.id = s.person where s.token_hash = ? and ${which}`
  const row = firstRow(sqlite, sql, values)
  return row === null ? null : { id: text(row, 'id'), name: text(row, 'name') }
}
