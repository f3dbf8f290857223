import type { FloorStorage } from './floor-storage.ts'
import { allRows, integer, run, type Sqlite, text } from './sqlite.ts'

export function sqliteFloor(sqlite: Sqlite): FloorStorage {
  return {
    async queue(board) {
      const sql = 'select * from speakers where board = ? order by since, rowid'
      return allRows(sqlite, sql, [board]).map((row) => ({
        person: { id: text(row, 'person'), name: text(row, 'name') },
        since: integer(row, 'since'),
      }))
    },
    async join(board, { person, since }) {
      const sql = 'insert or ignore into speakers (board, person, name, since) values (?, ?, ?, ?)'
      run(sqlite, sql, [board, person.id, person.name, since])
    },
    async leave(board, person) {
      run(sqlite, 'delete from speakers where board = ? and person = ?', [board, person])
    },
    async parked(board) {
      const sql = 'select * from parked where board = ? order by created_at, rowid'
      return allRows(sqlite, sql, [board]).map((row) => ({
        id: text(row, 'id'),
        author: { id: text(row, 'author'), name: text(row, 'author_name') },
        text: text(row, 'text'),
        createdAt: integer(row, 'created_at'),
      }))
    },
    async park(board, { id, author, text, createdAt }) {
      const columns = 'board, id, author, author_name, text, created_at'
      const sql = `insert or ignore into parked (${columns}) values (?, ?, ?, ?, ?, ?)`
      run(sqlite, sql, [board, id, author.id, author.name, text, createdAt])
    },
    async unpark(board, id) {
      run(sqlite, 'delete from parked where board = ? and id = ?', [board, id])
    },
  }
}
