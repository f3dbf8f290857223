import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aClient, type Place } from './a-client.ts'
import { aRawSocket } from './a-raw-socket.ts'
import { aBoard, aServer, type TestServer } from './a-server.ts'
import { attacks, theBoard } from './attacks.ts'
import { until } from './until.ts'

// `npm run test:reliability -- attack` makes every attack many times.
const ROUNDS = process.env.MODE === 'reliability' ? 10 : 1
const MINUTES = 20 * 60_000
const AT_ONCE = 8

let server: TestServer

beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.remove())

/** Hands an update in as an editor of the board, after the exchange; answers how the socket ended. */
async function attacked({ http, board, secret }: Place, update: Uint8Array): Promise<number> {
  const url = `${http.replace('http', 'ws')}/sync/${board}?v=1`
  const attacker = await aRawSocket(url, { Authorization: `Bearer ${secret}` })
  attacker.send(0, 1, 2, 0, 0)
  attacker.socket.send(updateFrameOf(update))
  return attacker.closed
}

function updateFrameOf(update: Uint8Array): Uint8Array {
  const length: number[] = []
  for (let rest = update.length; ; rest = Math.floor(rest / 128)) {
    length.push(rest < 128 ? rest : (rest % 128) + 128)
    if (rest < 128) return Buffer.concat([Uint8Array.from([0, 2, ...length]), update])
  }
}

test('[S4] honest people work on while a hundred attacks are made', { timeout: MINUTES }, async () => {
  const place = { http: server.http, ...(await aBoard(server.http)) }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, theBoard())
  const [alice, bob] = [aClient(place, { v: '1' }, doc), aClient(place)]
  await Promise.all([alice.synced(), bob.synced()])
  await alice.allSaved()
  const hangUps: unknown[] = []
  for (const { provider } of [alice, bob]) provider.on('connection-close', (event) => hangUps.push(event))
  let written = 0
  const hands = setInterval(() => {
    alice.doc.getMap('fields').set(`a${written}`, written)
    bob.doc.getMap('fields').set(`b${written}`, written)
    written += 1
  }, 5)
  const codes = new Map<number, number>()
  const all = Array.from({ length: ROUNDS }, () => attacks()).flat()
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE)
    for (const code of await Promise.all(some.map(([, update]) => attacked(place, update))))
      codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  clearInterval(hands)
  await Promise.all([alice.allSaved(), bob.allSaved()])
  for (const { doc } of [alice, bob])
    await until(doc, 'update', () => doc.getMap('fields').size === 2 * written)

  expect(hangUps).toEqual([])
  // refused for good, sent to start over because its context is missing, or larger than any message
  expect([...codes.keys()].filter((code) => ![4400, 4500, 1009].includes(code))).toEqual([])
  expect([...codes.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(ROUNDS * 100)
  expect(alice.doc.getText('note').toString()).toBe('abc')
  expect(Y.encodeStateVector(alice.doc)).toEqual(Y.encodeStateVector(bob.doc))
  for (const person of [alice, bob]) person.leave()
})
