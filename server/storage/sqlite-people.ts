import { allRows, firstRow, inTransaction, run, type Sqlite, text } from './sqlite.ts'
import { linkFrom } from './sqlite-boards.ts'
import type { Link, Person } from './storage.ts'

/** One browser session is one person. */
export function addSession(sqlite: Sqlite, tokenHash: Uint8Array, person: Person, createdAt: number): void {
  inTransaction(sqlite, () => {
    run(sqlite, 'insert into people (id, name, created_at) values (?, ?, ?)', [
      person.id,
      person.name,
      createdAt,
    ])
    const sql = 'insert into sessions (token_hash, person, created_at) values (?, ?, ?)'
    run(sqlite, sql, [tokenHash, person.id, createdAt])
  })
}

export function personOfSession(sqlite: Sqlite, tokenHash: Uint8Array): Person | null {
  const sql = 'select p.id, p.name from sessions s join people p on p.id = s.person where s.token_hash = ?'
  const row = firstRow(sqlite, sql, [tokenHash])
  return row === null ? null : { id: text(row, 'id'), name: text(row, 'name') }
}

export function renamePerson(sqlite: Sqlite, { id, name }: Person): void {
  run(sqlite, 'update people set name = ? where id = ?', [name, id])
}

export function grant(sqlite: Sqlite, tokenHash: Uint8Array, link: string, grantedAt: number): void {
  const sql = 'insert or ignore into grants (session, link, granted_at) values (?, ?, ?)'
  run(sqlite, sql, [tokenHash, link, grantedAt])
}

export function grantedLinks(sqlite: Sqlite, tokenHash: Uint8Array, board: string): Link[] {
  const sql = 'select l.* from grants g join links l on l.id = g.link where g.session = ? and l.board = ?'
  return allRows(sqlite, sql, [tokenHash, board]).map(linkFrom)
}
