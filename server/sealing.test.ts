import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Answer, aTeam, type Tab, type Team } from './a-guest.ts'
import { aConfig, aDataDir } from './a-server.ts'
import type { LogLine } from './log.ts'
import type { SealForecast } from './seal-forecast.ts'
import { allRows, openSqlite } from './storage/sqlite.ts'
import { databaseIn, sqliteStorage } from './storage/sqlite-storage.ts'
import { type SyncServer, syncServer } from './sync-server.ts'

let dataDir: string
let sync: SyncServer
let http: Server
let lines: LogLine[]
let team: Team
/** How the panel's answer is computed in this test. */
let seal: SealForecast

beforeEach(async () => {
  dataDir = aDataDir()
  lines = []
  const log = (line: LogLine) => lines.push(line)
  sync = syncServer(sqliteStorage(dataDir), aConfig(dataDir), log, (board) => seal(board))
  http = createServer((request, response) => void sync.answer(request, response))
  http.on('upgrade', (request, wire, head) => void sync.upgrade(request, wire, head))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  team = await aTeam(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
})
afterEach(async () => {
  await sync.close()
  http.closeAllConnections()
  http.close()
  rmSync(dataDir, { recursive: true })
})

function stored(): number {
  const sqlite = openSqlite(databaseIn(dataDir))
  return allRows(sqlite, 'select seq from updates where board = ?', [team.board]).length
}

/** Writes on a tab, one update a call. */
function hand(tab: Tab): () => void {
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => tab.send(0, 2, update.length, ...update))
  return () => doc.getText('note').insert(0, 'x')
}

const SYNCED = Uint8Array.of(0, 1, 2, 0, 0)
const isSaved = (frame: Uint8Array) => frame[0] === 100

test('nothing is drawn while the panel computes its answer', async () => {
  const tab = await team.editor.tab()
  const write = hand(tab)
  for (let i = 0; i < 20; i++) write()
  await tab.frame((frame) => isSaved(frame) && frame[1] === 20)
  const counts: number[] = []
  seal = async () => {
    counts.push(stored())
    write()
    tab.send(0, 0, 1, 0)
    await tab.frame((frame) => Buffer.compare(frame, SYNCED) === 0)
    counts.push(stored())
    return { forecast: '{}', seq: stored() }
  }
  const { body } = await team.facilitator.ask('POST', 'rounds', { mode: 'named' })

  expect(counts).toEqual([20, 20])
  expect(body.round.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(stored()).toBe(20)
  expect(tab.frames.filter(isSaved).at(-1)).toEqual(Uint8Array.of(100, 20))
})

test('without an answer there is no round, and drawing goes on', async () => {
  seal = async () => {
    throw new Error('the reader gave up')
  }
  const tab = await team.editor.tab()
  const refused = await team.facilitator.ask('POST', 'rounds', { mode: 'named' })
  hand(tab)()
  await tab.frame(isSaved)

  expect(refused).toMatchObject({ status: 503, code: 'unavailable' })
  expect((await team.editor.ask('GET', 'rounds/current')).body.round).toBe(null)
  expect(lines).toMatchObject([{ event: 'request_failed', code: 'the reader gave up' }])
})

test('a file handed in before the seal is refused when it is read too late', async () => {
  let file: Promise<Answer> | null = null
  seal = async () => {
    file = team.editor.ask('PUT', 'file', { format: 'hundredfold/1', components: [{ id: 'late' }] })
    await file
    return { forecast: '{}', seq: 0 }
  }
  await team.facilitator.ask('POST', 'rounds', { mode: 'named' })

  expect(await file).toMatchObject({ status: 403, code: 'may_not_edit' })
  expect(stored()).toBe(0)
})
