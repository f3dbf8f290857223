import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aRawSocket, type RawSocket } from './a-raw-socket.ts'
import { aBoard, aServer, type TestServer } from './a-server.ts'

let server: TestServer
let board: { board: string; secret: string; cookie: string }

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.remove())

const address = (id: string, query = '') => `${server.http.replace('http', 'ws')}/sync/${id}${query}`
const program = (secret: string) => ({ Authorization: `Bearer ${secret}` })

/** A socket on a new board. */
async function onANewBoard(query = '?v=1'): Promise<RawSocket> {
  board = await aBoard(server.http)
  return aRawSocket(address(board.board, query), program(board.secret))
}

/** Sync frames of one client's edits: `updates` one by one, and `whole` as a full exchange. */
function edits(count: number) {
  const doc = new Y.Doc()
  const updates: number[][] = []
  doc.on('update', (update: Uint8Array) => updates.push([0, 2, update.length, ...update]))
  for (let i = 0; i < count; i++) doc.getText('note').insert(0, 'x')
  const exchange = Y.encodeStateAsUpdate(doc)
  return { updates, whole: [0, 1, exchange.length, ...exchange] }
}

const STEP_1 = [0, 0, 1, 0]
const isSaved = (frame: Uint8Array) => frame[0] === 100
const isSynced = (frame: Uint8Array) => frame[0] === 0 && frame[1] === 1
const saved = (raw: RawSocket, count: number) =>
  raw.frame((frame) => isSaved(frame) && (frame[1] ?? 0) >= count)

test('the server speaks first and says what it has', async () => {
  const raw = await onANewBoard()

  expect(await raw.frame(() => true)).toEqual(Uint8Array.of(0, 0, 1, 0))
})

test('an empty board is synced at once', async () => {
  const raw = await onANewBoard()
  raw.send(...STEP_1)

  expect(await raw.frame(isSynced)).toEqual(Uint8Array.of(0, 1, 2, 0, 0))
})

test('an early update that leaves a gap is not called saved before the exchange that holds it', async () => {
  const raw = await onANewBoard()
  const { updates, whole } = edits(3)
  raw.send(...(updates[1] ?? []))
  raw.send(...(updates[0] ?? [])) // this one could be stored, but the first message is still missing
  raw.send(...(updates[2] ?? []))
  raw.send(...whole)
  await saved(raw, 4)

  expect(raw.frames.filter(isSaved)).toEqual([Uint8Array.of(100, 4)])
})

test('a gap after the exchange starts the socket over', async () => {
  const raw = await onANewBoard()
  raw.send(0, 1, 2, 0, 0)
  raw.send(...(edits(2).updates[1] ?? []))

  expect(await raw.closed).toBe(4500)
})

test('a message that brings nothing is acknowledged in its turn', async () => {
  const raw = await onANewBoard()
  const { updates, whole } = edits(1)
  raw.send(0, 1, 2, 0, 0)
  raw.send(...(updates[0] ?? []))
  raw.send(...whole)
  await saved(raw, 3)

  expect(raw.frames.filter(isSaved).map((frame) => frame[1])).toEqual([1, 2, 3])
})

test('what brings nothing is not passed on', async () => {
  const raw = await onANewBoard()
  const other = await aRawSocket(address(board.board), program(board.secret))
  other.send(...STEP_1)
  await other.frame(isSynced)
  const { updates, whole } = edits(2)
  for (const frame of [updates[0], whole, whole, updates[1]]) raw.send(...(frame ?? []))
  await saved(raw, 4)
  const last = edits(1).updates[0] ?? []
  raw.send(...last)
  await other.frame((frame) => Buffer.compare(frame, Uint8Array.from(last)) === 0)

  expect(other.frames.filter((frame) => frame[0] === 0 && frame[1] === 2)).toHaveLength(3)
})

test.each([
  ['a message that is cut off', [0, 2, 200, 1]],
  ['an update full of promises', [0, 2, 8, 1, 128, 225, 235, 23, 9, 0, 0]],
  ['bytes behind a message', [0, 2, 2, 0, 0, 9]],
])('%s ends the socket for good', async (_what, frame) => {
  const raw = await onANewBoard()
  raw.send(...frame)

  expect(await raw.closed).toBe(4400)
})

test('a text frame ends the socket for good', async () => {
  const raw = await onANewBoard()
  raw.socket.send('hello')

  expect(await raw.closed).toBe(4400)
})

test('unknown message types are let pass', async () => {
  const raw = await onANewBoard()
  raw.send(77, 1, 2, 3)
  raw.send(2, 0, 1, 65)
  raw.send(...STEP_1)

  await raw.frame(isSynced)
})

test('asking for the whole board again and again is refused', async () => {
  const raw = await onANewBoard()
  for (let i = 0; i < 6; i++) raw.send(...STEP_1)

  expect(await raw.closed).toBe(4529)
})

test('a message over one megabyte ends the socket', async () => {
  const raw = await onANewBoard()
  raw.socket.send(new Uint8Array(1024 * 1024 + 1))

  expect(await raw.closed).toBe(1009)
})

test("nobody writes under another person's client id", async () => {
  const alice = await onANewBoard()
  const { updates } = edits(2)
  alice.send(...(updates[0] ?? []))
  await saved(alice, 1)
  const mallory = await aRawSocket(address(board.board), { Cookie: board.cookie, Origin: server.http })
  mallory.send(...(updates[1] ?? []))

  expect(await mallory.closed).toBe(4400)
})

test.each([
  ['an unknown board', () => aRawSocket(address('A'.repeat(22)), program(board.secret)), 4404],
  ['a wrong secret', () => aRawSocket(address(board.board), program('B'.repeat(22))), 4403],
  ['a browser that was never invited', () => aRawSocket(address(board.board), { Origin: server.http }), 4403],
  ['another epoch', () => aRawSocket(address(board.board, '?epoch=2'), program(board.secret)), 4409],
  [
    'a page of another site',
    () => aRawSocket(address(board.board), { Cookie: board.cookie, Origin: 'https://evil.example' }),
    403,
  ],
  [
    'a page without an origin',
    () => aRawSocket(address(board.board), { Cookie: board.cookie, Origin: 'null' }),
    403,
  ],
  ['a program without a secret', () => aRawSocket(address(board.board), { Cookie: board.cookie }), 403],
  [
    'an origin that only begins like ours',
    () => aRawSocket(address(board.board), { Cookie: board.cookie, Origin: `${server.http}.evil.example` }),
    403,
  ],
  ['a path out of the folder', () => aRawSocket(address('..%2F..%2Fetc'), program(board.secret)), 404],
])('%s is turned away with the right number', async (_who, knock, code) => {
  board = await aBoard(server.http)

  expect(await (await knock()).closed).toBe(code)
})

test.each([
  ['its cookie and our own origin', () => ({ Cookie: board.cookie, Origin: server.http })],
  ['its cookie and the public origin', () => ({ Cookie: board.cookie, Origin: 'https://review.example' })],
])('a browser gets in with %s', async (_what, headers) => {
  board = await aBoard(server.http)
  const raw = await aRawSocket(address(board.board, '?epoch=1'), headers())

  await raw.frame((frame) => frame[0] === 0)
})
