import type { Activity, ActivityStorage, Deed } from './activity-storage.ts'
import {
  allRows,
  firstRow,
  inTransaction,
  integer,
  integerOrNull,
  json,
  type Row,
  run,
  type Sqlite,
  text,
} from './sqlite.ts'

export function sqliteActivity(sqlite: Sqlite): ActivityStorage {
  return {
    add: async (board, activity) => inTransaction(sqlite, () => add(sqlite, board, activity)),
    async page(board, before, limit) {
      const sql = 'select * from activity where board = ? and number < ? order by number desc limit ?'
      return allRows(sqlite, sql, [board, before, limit]).map(activityFrom)
    },
  }
}

function add(sqlite: Sqlite, board: string, activity: Omit<Activity, 'number'>): Activity {
  const { at, person, what, about } = activity
  const last = firstRow(sqlite, 'select max(number) as n from activity where board = ?', [board])
  const number = ((last === null ? null : integerOrNull(last, 'n')) ?? 0) + 1
  const values = [board, number, at, person.id, person.name, what, JSON.stringify(about)]
  const columns = 'board, number, at, person, name, what, about'
  run(sqlite, `insert into activity (${columns}) values (?, ?, ?, ?, ?, ?, ?)`, values)
  return { ...activity, number }
}

function activityFrom(row: Row): Activity {
  return {
    number: integer(row, 'number'),
    at: integer(row, 'at'),
    person: { id: text(row, 'person'), name: text(row, 'name') },
    what: text(row, 'what') as Deed, // written by `add` alone
    about: json(row, 'about') as Record<string, string>,
  }
}
