import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aClient, type Client } from './a-client.ts'
import { aBoard, aServer, type TestServer } from './a-server.ts'
import { firstRow, integer, openSqlite } from './storage/sqlite.ts'
import { until } from './until.ts'

let server: TestServer
let place: { http: string; board: string; secret: string }
let clients: Client[]

beforeEach(async () => {
  server = await aServer()
  place = { http: server.http, ...(await aBoard(server.http)) }
  clients = []
})
afterEach(async () => {
  for (const client of clients) client.leave()
  await server.remove()
})

function join(params?: Record<string, string>, doc?: Y.Doc): Client {
  const client = aClient(place, params, doc)
  clients.push(client)
  return client
}

/** Snapshots in the server's file, looked at from outside. */
function snapshotsIn({ dataDir }: TestServer): number {
  const row = firstRow(openSqlite(`${dataDir}/hundredfold.db`), 'select count(*) as n from snapshots', [])
  return row === null ? 0 : integer(row, 'n')
}

const title = (client: Client) => client.doc.getMap('board').get('title')

test('one person sees what the other writes', async () => {
  const [alice, bob] = [join(), join()]
  await Promise.all([alice.synced(), bob.synced()])
  alice.doc.getMap('board').set('title', 'Checkout')

  await until(bob.doc, 'update', () => title(bob) === 'Checkout')
})

test('a newcomer has the whole board when told to be synced', async () => {
  const alice = join()
  await alice.synced()
  alice.doc.getMap('board').set('title', 'Checkout')
  alice.doc.getMap('board').set('gone', 1)
  alice.doc.getMap('board').delete('gone')
  await alice.allSaved()
  const bob = join()
  await bob.synced()

  expect(bob.doc.getMap('board').toJSON()).toEqual({ title: 'Checkout' })
})

test('edits made offline by both meet when they come back', async () => {
  const [alice, bob] = [join(), join()]
  await Promise.all([alice.synced(), bob.synced()])
  alice.provider.disconnect()
  bob.provider.disconnect()
  for (let i = 0; i < 20; i++) {
    alice.doc.getMap('board').set(`alice ${i}`, i)
    bob.doc.getText('note').insert(0, 'b')
  }
  alice.provider.connect()
  bob.provider.connect()
  const both = (client: Client) =>
    client.doc.getMap('board').size === 20 && client.doc.getText('note').length === 20

  await until(alice.doc, 'update', () => both(alice))
  await until(bob.doc, 'update', () => both(bob))
})

test('a delete made offline reaches who already had everything else', async () => {
  const [alice, bob] = [join(), join()]
  await Promise.all([alice.synced(), bob.synced()])
  alice.doc.getMap('board').set('title', 'Checkout')
  await until(bob.doc, 'update', () => title(bob) === 'Checkout')
  bob.provider.disconnect()
  alice.doc.getMap('board').delete('title')
  await alice.allSaved()
  bob.provider.connect()
  await bob.synced()

  expect(title(bob)).toBe(undefined)
})

test('everything is counted as saved, edits of the first moment included', async () => {
  const doc = new Y.Doc()
  const alice = join({ v: '1' }, doc)
  alice.provider.once('status', () => doc.getMap('board').set('before', 'synced'))
  for (let i = 0; i < 50; i++) doc.getMap('board').set(`early ${i}`, i)
  await alice.synced()
  for (let i = 0; i < 50; i++) doc.getMap('board').set(`late ${i}`, i)
  await alice.allSaved()
  const bob = join()
  await bob.synced()

  expect(bob.doc.getMap('board').toJSON()).toEqual(doc.getMap('board').toJSON())
})

test('a client that does not ask is not told what is saved', async () => {
  const alice = join({})
  await alice.synced()
  alice.doc.getMap('board').set('title', 'Checkout')
  const bob = join()
  await until(bob.doc, 'update', () => title(bob) === 'Checkout')

  expect(alice.saved()).toBe(0)
})

test('a long log is folded while people edit, and nothing is lost', async () => {
  const alice = join()
  await alice.synced()
  for (let i = 0; i < 1500; i++) {
    alice.doc.getMap('board').set(`field ${i % 40}`, i)
    if (i % 100 === 0) await alice.allSaved()
  }
  await alice.allSaved()
  await expect.poll(() => snapshotsIn(server)).toBeGreaterThan(0)
  const bob = join()
  await bob.synced()
  bob.doc.getMap('board').set('after', 'the fold')
  await until(alice.doc, 'update', () => alice.doc.getMap('board').has('after'))

  expect(bob.doc.getMap('board').toJSON()).toEqual(alice.doc.getMap('board').toJSON())
  expect(server.lines).toEqual([])
})

test('people see who is here, with the name the server knows', async () => {
  const [alice, bob] = [join(), join()]
  await Promise.all([alice.synced(), bob.synced()])
  alice.provider.awareness.setLocalState({ cursor: { x: 1, y: 2 }, person: { name: 'Not Alice' } })
  const seen = () => bob.provider.awareness.getStates().get(alice.doc.clientID)

  await until(bob.provider.awareness, 'change', () => seen()?.cursor !== undefined)
  expect(seen()).toMatchObject({ cursor: { x: 1, y: 2 }, person: { name: 'Program' } })
})

test('who leaves is gone, and who comes back is seen again', async () => {
  const [alice, bob] = [join(), join()]
  await Promise.all([alice.synced(), bob.synced()])
  const isSeen = () => bob.provider.awareness.getStates().has(alice.doc.clientID)
  await until(bob.provider.awareness, 'change', isSeen)
  alice.provider.ws?.close()
  await until(bob.provider.awareness, 'change', () => !isSeen())

  await until(bob.provider.awareness, 'change', isSeen)
})

test('a newcomer sees who was here before', async () => {
  const alice = join()
  await alice.synced()
  alice.provider.awareness.setLocalStateField('cursor', { x: 5, y: 5 })
  const bob = join()

  await until(bob.provider.awareness, 'change', () =>
    bob.provider.awareness.getStates().has(alice.doc.clientID),
  )
})
