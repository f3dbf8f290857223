import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { aClient, type Client } from './a-client.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aRawSocket } from './a-raw-socket.ts'
import { aBoard, aDataDir } from './a-server.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 120_000 }) // processes start and end, and a busy machine is slow

let dataDir: string
let server: ServerProcess

beforeEach(async () => {
  dataDir = aDataDir()
  server = await aProcess(dataDir)
})
afterEach(async () => {
  server.child.kill('SIGKILL')
  await server.ended
  rmSync(dataDir, { recursive: true })
})

/**
 * Writes numbered fields without end, one message each. After the first exchange (message 1) the server's
 * count says how many of them are on disk.
 */
function scribe({ doc, news, saved }: Client, name: string) {
  let written = 0
  let acknowledged = 0
  news.on('saved', () => {
    acknowledged = Math.max(acknowledged, saved() - 1)
  })
  const timer = setInterval(() => {
    doc.getMap(name).set(String(written), written)
    written += 1
  }, 1)
  return { acknowledged: () => acknowledged, stop: () => clearInterval(timer) }
}

test('what another person saw and what was called saved survive a kill', async () => {
  const board = await aBoard(server.http)
  const [alice, bob] = [aClient({ http: server.http, ...board }), aClient({ http: server.http, ...board })]
  await Promise.all([alice.synced(), bob.synced()])
  await Promise.all([alice.allSaved(), bob.allSaved()])
  const scribes = [scribe(alice, 'alice'), scribe(bob, 'bob')] as const
  await until(
    alice.doc,
    'update',
    () => alice.doc.getMap('bob').size > 100 && bob.doc.getMap('alice').size > 100,
  )
  server.child.kill('SIGKILL')
  await server.ended
  for (const { stop } of scribes) stop()
  const seen = { alice: bob.doc.getMap('alice').size, bob: alice.doc.getMap('bob').size }
  const saved = { alice: scribes[0].acknowledged(), bob: scribes[1].acknowledged() }
  alice.leave() // so that what was lost cannot come back from their memory
  bob.leave()

  server = await aProcess(dataDir)
  const reader = aClient({ http: server.http, ...board })
  await reader.synced()
  const kept = { alice: reader.doc.getMap('alice').size, bob: reader.doc.getMap('bob').size }
  reader.leave()

  expect(saved.alice + saved.bob).toBeGreaterThan(100)
  expect(kept.alice).toBeGreaterThanOrEqual(Math.max(seen.alice, saved.alice))
  expect(kept.bob).toBeGreaterThanOrEqual(Math.max(seen.bob, saved.bob))
})

test('the same people go on after a kill, and their client ids are still theirs', async () => {
  const board = await aBoard(server.http)
  const doc = new Y.Doc()
  const before = aClient({ http: server.http, ...board }, { v: '1' }, doc)
  await before.synced()
  doc.getText('note').insert(0, 'before')
  await before.allSaved()
  before.provider.destroy()
  server.child.kill('SIGKILL')
  await server.ended
  doc.getText('note').insert(6, ', while it was down')

  server = await aProcess(dataDir)
  const after = aClient({ http: server.http, ...board }, { v: '1' }, doc)
  await after.synced()
  await after.allSaved()
  const reader = aClient({ http: server.http, ...board })
  await reader.synced()

  expect(reader.doc.getText('note').toJSON()).toBe('before, while it was down')
  after.leave()
  reader.leave()
})

test('asked to stop, the server sends everybody away to come back and ends well', async () => {
  const board = await aBoard(server.http)
  const client = aClient({ http: server.http, ...board })
  await client.synced()
  client.doc.getMap('board').set('title', 'last words')
  await client.allSaved()
  const code = new Promise((resolve) =>
    client.provider.once('connection-close', (event) => resolve(event?.code)),
  )
  server.child.kill('SIGTERM')

  expect(await code).toBe(1012)
  expect(await server.ended).toBe(0)
  expect(server.lines).toHaveLength(1)
  client.leave()
})

test('a crowd is sent away board by board, and everybody is told to come back', async () => {
  const boards = [await aBoard(server.http), await aBoard(server.http), await aBoard(server.http)]
  const sockets = await Promise.all(
    boards.flatMap(({ board, secret }) =>
      Array.from({ length: 40 }, () =>
        aRawSocket(`${server.http.replace('http', 'ws')}/sync/${board}`, {
          Authorization: `Bearer ${secret}`,
        }),
      ),
    ),
  )
  server.child.kill('SIGTERM')
  const codes = new Set(await Promise.all(sockets.map(({ closed }) => closed)))

  expect([...codes]).toEqual([1012])
  expect(await server.ended).toBe(0)
})
