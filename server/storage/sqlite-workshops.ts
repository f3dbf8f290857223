import { firstRow, inTransaction, integer, json, run, type Sqlite } from './sqlite.ts'
import type { Workshop, WorkshopState, WorkshopStorage } from './workshop-storage.ts'

export function sqliteWorkshops(sqlite: Sqlite): WorkshopStorage {
  return {
    of: async (board) => workshopOf(sqlite, board),
    replace: async (board, { revision, state, previous }) =>
      inTransaction(sqlite, () => {
        if (workshopOf(sqlite, board).revision !== revision - 1) return false
        const sql = 'insert or replace into workshops (board, revision, state, previous) values (?, ?, ?, ?)'
        const before = previous === undefined ? null : JSON.stringify(previous)
        run(sqlite, sql, [board, revision, JSON.stringify(state), before])
        return true
      }),
  }
}

function workshopOf(sqlite: Sqlite, board: string): Workshop {
  const row = firstRow(sqlite, 'select revision, state, previous from workshops where board = ?', [board])
  if (row === null) return { revision: 0, state: null, previous: undefined }
  return {
    revision: integer(row, 'revision'),
    state: json(row, 'state') as WorkshopState | null, // written by `replace` alone
    previous: row.previous === null ? undefined : (json(row, 'previous') as WorkshopState | null),
  }
}
