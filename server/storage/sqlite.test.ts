import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstRow, inTransaction, openSqlite, run, type Sqlite } from './sqlite.ts'

let folder: string
let sqlite: Sqlite

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hundredfold-'))
  sqlite = openSqlite(join(folder, 'test.db'))
  sqlite.database.exec('create table texts (text)')
})
afterEach(() => {
  sqlite.database.close()
  rmSync(folder, { recursive: true })
})

const count = () => firstRow(sqlite, 'select count(*) as n from texts', [])?.n
const write = (length: number) => run(sqlite, 'insert into texts values (?)', ['x'.repeat(length)])

test('a full database is told by its name and takes nothing half', () => {
  sqlite.database.exec('pragma max_page_count = 20')
  const large = () =>
    inTransaction(sqlite, () => {
      write(10)
      write(1_000_000)
    })

  expect(large).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
  expect(count()).toBe(0)
  inTransaction(sqlite, () => write(10))
  expect(count()).toBe(1)
})

test('work that throws is taken back whole', () => {
  const failing = () =>
    inTransaction(sqlite, () => {
      write(10)
      throw new Error('not today')
    })

  expect(failing).toThrow('not today')
  expect(count()).toBe(0)
})
