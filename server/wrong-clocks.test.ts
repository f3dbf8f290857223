import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aClient } from './a-client.ts'
import { aGuest } from './a-guest.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aBoard, aDataDir } from './a-server.ts'
import { until } from './until.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let dataDir: string
let server: ServerProcess

beforeEach(async () => {
  dataDir = aDataDir()
  server = await aProcess(dataDir)
})
afterEach(async () => {
  vi.useRealTimers()
  server.child.kill('SIGKILL')
  await server.ended
  rmSync(dataDir, { recursive: true })
})

/** From here on this process, in which the clients are, believes in another time; the server has its own. */
function believe(now: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now })
}

test.each([
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
])('[N4] a client whose clock is %s merges and is seen', async (_how, ahead) => {
  const place = { http: server.http, ...(await aBoard(server.http)) }
  const alice = aClient(place)
  await alice.synced()
  alice.doc.getMap('board').set('title', 'first')
  alice.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } })
  await alice.allSaved()
  believe(Date.now() + ahead)
  const bob = aClient(place)
  bob.provider.awareness.setLocalState({ cursor: { x: 2, y: 2 } })
  await bob.synced()
  bob.doc.getMap('board').set('title', 'second')
  await bob.allSaved()
  await until(alice.doc, 'update', () => alice.doc.getMap('board').get('title') === 'second')
  for (const [one, other] of [
    [alice, bob],
    [bob, alice],
  ] as const) {
    await expect.poll(() => [...one.provider.awareness.getStates().keys()]).toContain(other.doc.clientID)
    one.leave()
  }
})

test.each([
  ['a day ahead opens a link that is good for hours', DAY_MS, DAY_MS / 2, 200],
  ['a day behind does not open a link that has ended', -DAY_MS, -DAY_MS / 2, 403],
])('[N4] a client whose clock is %s', async (_how, ahead, lasts, status) => {
  const place = await aBoard(server.http)
  const facilitator = await aGuest(server.http, place.board, place.secret, 'Fay')
  const expiresAt = Date.now() + lasts
  const { body } = await facilitator.ask('POST', 'links', { role: 'editor', expiresAt })
  believe(Date.now() + ahead)
  const headers = { 'Content-Type': 'application/json', Origin: server.http }
  const opening = JSON.stringify({ secret: body.secret })
  const url = `${server.http}/api/boards/${place.board}/session`

  expect((await fetch(url, { method: 'POST', headers, body: opening })).status).toBe(status)
})
