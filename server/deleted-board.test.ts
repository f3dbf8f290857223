import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTeam, type Team } from './a-guest.ts'
import { aServer, type TestServer } from './a-server.ts'
import { allRows, firstRow, openSqlite, text } from './storage/sqlite.ts'

let server: TestServer
let team: Team

beforeAll(async () => {
  server = await aServer()
  team = await aTeam(server.http)
})
afterAll(() => server.remove())

const path = (file: string) => `${server.dataDir}/${file}`
const SECRET_WORDS = 'the payments database is held together by hope'

test('deleting a board ends every socket and leaves nothing of it', async () => {
  const tabs = [await team.facilitator.tab(), await team.viewer.tab()]
  tabs[0]?.send(0, 2, 14, 1, 1, 9, 0, 4, 1, 4, 110, 111, 116, 101, 1, 120, 0)
  await tabs[0]?.frame((frame) => frame[0] === 100)
  await team.editor.ask('POST', 'comments', { text: SECRET_WORDS, on: { component: 'db' } })
  await team.editor.ask('POST', 'versions', { name: SECRET_WORDS })
  const { round } = (await team.facilitator.ask('POST', 'rounds', { mode: 'named' })).body
  await team.editor.ask('PUT', `rounds/${round.id}/ballot`, { turn: 1, ballot: { why: SECRET_WORDS } })
  openSqlite(path('hundredfold.db')).database.pragma('wal_checkpoint(truncate)')
  expect(readFileSync(path('hundredfold.db')).includes(SECRET_WORDS)).toBe(true)
  const deleted = await team.facilitator.ask('DELETE', '')

  expect(deleted.status).toBe(200)
  expect(await Promise.all(tabs.map(({ closed }) => closed))).toEqual([4410, 4410])
  expect(await (await team.editor.tab()).closed).toBe(4410)
  expect(await team.facilitator.ask('GET', 'comments')).toMatchObject({ status: 410, code: 'board_deleted' })
  expect(await team.facilitator.ask('POST', 'session', {})).toMatchObject({ status: 410 })
  expect(rowsOf(team.board)).toEqual([])
  for (const file of ['hundredfold.db', 'hundredfold.db-wal']) {
    expect(readFileSync(path(file)).includes(SECRET_WORDS)).toBe(false)
  }
})

test('other boards know nothing of it', async () => {
  const other = await aTeam(server.http)
  const tab = await other.editor.tab()
  const third = await aTeam(server.http)
  await third.facilitator.ask('DELETE', '')

  expect((await other.editor.ask('GET', 'activity')).body.activity.length).toBeGreaterThan(0)
  expect(tab.socket.readyState).toBe(tab.socket.OPEN)
})

/** Tables that still hold a row of a board, looked at from outside; every table that has a board is asked. */
function rowsOf(board: string): string[] {
  const sqlite = openSqlite(path('hundredfold.db'))
  const tables =
    "select m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'board' where m.type = 'table'"
  const names = allRows(sqlite, tables, []).map((row) => text(row, 'name'))
  return names.filter((name) => firstRow(sqlite, `select 1 from ${name} where board = ?`, [board]) !== null)
}
