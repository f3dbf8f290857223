import { isRole, type Role } from './role.ts'
import { allRows, firstRow, integer, type Row, run, type Sqlite, text, textOrNull } from './sqlite.ts'
import type { BoardMember } from './storage.ts'

const SELECT = 'select m.*, p.name from members m join people p on p.id = m.person where m.board = ?'

export function member(sqlite: Sqlite, board: string, person: string): BoardMember | null {
  const row = firstRow(sqlite, `${SELECT} and m.person = ?`, [board, person])
  return row === null ? null : memberFrom(row)
}

export function members(sqlite: Sqlite, board: string): BoardMember[] {
  return allRows(sqlite, `${SELECT} order by m.joined_at, m.rowid`, [board]).map(memberFrom)
}

export function saveMember(
  sqlite: Sqlite,
  board: string,
  { person, role, raisedRole, joinedAt }: BoardMember,
): void {
  const sql = `insert into members (board, person, role, raised_role, joined_at) values (?, ?, ?, ?, ?)
    on conflict (board, person) do update set role = excluded.role, raised_role = excluded.raised_role`
  run(sqlite, sql, [board, person.id, role, raisedRole, joinedAt])
}

function memberFrom(row: Row): BoardMember {
  const raisedRole = textOrNull(row, 'raised_role')
  return {
    person: { id: text(row, 'person'), name: text(row, 'name') },
    role: roleFrom(text(row, 'role')),
    raisedRole: raisedRole === null ? null : roleFrom(raisedRole),
    joinedAt: integer(row, 'joined_at'),
  }
}

function roleFrom(value: string): Role {
  if (!isRole(value)) throw new TypeError(`a member with the unknown role ${value}`)
  return value
}
