import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aClient, type Client } from './a-client.ts'
import { aRawSocket } from './a-raw-socket.ts'
import { aBoard, aServer, type TestServer } from './a-server.ts'
import { DEFAULT_BOUNDS } from './bounds.ts'
import { until } from './until.ts'

let server: TestServer
const clients: Client[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.leave()
  await server.remove()
})

interface Place {
  readonly board: string
  readonly secret: string
}

function join(place: Place, doc = new Y.Doc()): Client {
  const client = aClient({ http: server.http, ...place }, { v: '1' }, doc)
  clients.push(client)
  return client
}

function rawSocket({ board, secret }: Place, headers: Record<string, string> = {}) {
  const url = `${server.http.replace('http', 'ws')}/sync/${board}?v=1`
  return aRawSocket(url, { Authorization: `Bearer ${secret}`, ...headers })
}

/** A sync message of this kind just above one mebibyte. */
function aFrame(kind: number): Uint8Array {
  return Buffer.concat([Uint8Array.of(0, kind), new Uint8Array(1024 * 1024)])
}

/** Work of about three megabytes done by one person offline. */
function muchWork(): Y.Doc {
  const doc = new Y.Doc()
  for (let i = 0; i < 60; i++) doc.getMap('notes').set(`note ${i}`, 'x'.repeat(50_000))
  return doc
}

test('an offline board of several megabytes is handed in and reaches the others', async () => {
  server = await aServer()
  const place = await aBoard(server.http)
  const bob = join(place)
  await bob.synced()
  const alice = join(place, muchWork())
  await alice.synced()
  await alice.allSaved()
  await until(bob.doc, 'update', () => bob.doc.getMap('notes').size === 60)
  bob.doc.getMap('board').set('title', 'after')
  await until(alice.doc, 'update', () => alice.doc.getMap('board').get('title') === 'after')

  expect(server.lines).toEqual([])
})

test('a message above one mebibyte is refused when it is no first exchange', async () => {
  server = await aServer()
  const place = await aBoard(server.http)
  const update = await rawSocket(place)
  update.socket.send(aFrame(2))
  const second = await rawSocket(place)
  second.send(0, 1, 2, 0, 0)
  await second.frame((frame) => frame[0] === 100)
  second.socket.send(aFrame(1))

  expect([await update.closed, await second.closed]).toEqual([1009, 1009])
})

test('who sends without end is told to slow down and may come back', async () => {
  server = await aServer()
  const place = await aBoard(server.http)
  const flood = await rawSocket(place)
  for (let i = 0; i < 30_000; i++) flood.send(0, 2, 2, 0, 0)

  expect(await flood.closed).toBe(4529)
  expect(server.lines).toMatchObject([{ event: 'message_refused', code: 'too_fast' }])
  await (await rawSocket(place)).frame((frame) => frame[0] === 0)
})

test('a burst of a thousand edits at once is honest', async () => {
  server = await aServer()
  const alice = join(await aBoard(server.http))
  await alice.synced()
  for (let i = 0; i < 1000; i++) alice.doc.getMap('board').set(`field ${i}`, i)
  await alice.allSaved()

  expect(server.lines).toEqual([])
})

test('one address does not take the whole server', async () => {
  server = await aServer({ trustedProxies: 1, bounds: { ...DEFAULT_BOUNDS, socketsPerAddress: 2 } })
  const place = await aBoard(server.http)
  const from = (address: string) => rawSocket(place, { 'X-Forwarded-For': `6.6.6.6, ${address}` })
  const [first, , third] = [await from('1.1.1.1'), await from('1.1.1.1'), await from('1.1.1.1')]
  const other = await from('2.2.2.2')
  first.socket.close()
  await first.closed

  expect(await third.closed).toBe(429)
  await other.frame((frame) => frame[0] === 0)
  await expect.poll(async () => (await from('1.1.1.1')).socket.readyState).toBe(1)
})

test('one board does not take the whole server', async () => {
  server = await aServer({ bounds: { ...DEFAULT_BOUNDS, socketsPerBoard: 1 } })
  const [full, free] = [await aBoard(server.http), await aBoard(server.http)]
  await rawSocket(full)

  expect(await (await rawSocket(full)).closed).toBe(503)
  await (await rawSocket(free)).frame((frame) => frame[0] === 0)
})

test('a full server says so and goes on with who is there', async () => {
  server = await aServer({ bounds: { ...DEFAULT_BOUNDS, rooms: 1 } })
  const [open, more] = [await aBoard(server.http), await aBoard(server.http)]
  const alice = join(open)
  await alice.synced()

  expect(await (await rawSocket(more)).closed).toBe(4508)
  alice.doc.getMap('board').set('title', 'still here')
  await alice.allSaved()
})

test('a board stops growing at its limit, for clients and for files', async () => {
  server = await aServer({ bounds: { ...DEFAULT_BOUNDS, boardBytes: 100_000 } })
  const place = await aBoard(server.http)
  const alice = join(place)
  await alice.synced()
  alice.doc.getMap('board').set('title', 'x'.repeat(80_000))
  await alice.allSaved()
  const file = JSON.stringify({ format: 'hundredfold/1', title: 'y'.repeat(80_000) })
  const put = await fetch(`${server.http}/api/boards/${place.board}/file`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${place.secret}` },
    body: file,
  })
  alice.doc.getMap('board').set('title', 'z'.repeat(80_000))

  expect([put.status, await alice.turnedAway()]).toEqual([413, 4413])
})

test('requests without end get an answer that says when to come back', async () => {
  server = await aServer({ trustedProxies: 1 })
  const ask = () =>
    fetch(`${server.http}/api/boards`, { headers: { 'X-Forwarded-For': '1.1.1.1' } }).then(
      ({ status }) => status,
    )
  const statuses = new Set<number>()
  for (let i = 0; i < 40 && !statuses.has(429); i++) {
    for (const status of await Promise.all(Array.from({ length: 50 }, ask))) statuses.add(status)
  }

  expect([...statuses]).toEqual([405, 429])
})
