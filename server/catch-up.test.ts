import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aDataDir } from './a-server.ts'
import { byteReader, readBlock, readUint } from './byte-reader.ts'
import type { Compaction } from './compaction.ts'
import { fold } from './fold.ts'
import { type Rooms, rooms } from './rooms.ts'
import { serverEdit } from './server-edit.ts'
import { aBoardRecord, aLink, aSecretHash } from './storage/a-link.ts'
import { sqliteStorage } from './storage/sqlite-storage.ts'
import type { Storage } from './storage/storage.ts'

const board = aBoardRecord()
let dataDir: string
let storage: Storage
let open: Rooms
/** Whether logs are folded; one that was is read again. */
let folds: boolean
/** Runs while a board is being read for somebody, as other people's edits do where the storage is far away. */
let meanwhile: () => Promise<unknown>

beforeEach(async () => {
  dataDir = aDataDir()
  storage = sqliteStorage(dataDir)
  meanwhile = async () => {}
  const slow: Storage = {
    ...storage,
    async load(id) {
      const stored = await storage.load(id)
      await meanwhile()
      return stored
    },
  }
  folds = false
  const folding: Compaction = {
    async ask(_, updates) {
      if (!folds) throw new Error('not now')
      return fold(updates)
    },
    close: async () => {},
  }
  open = rooms(slow, () => {}, { edited: () => {}, acknowledged: () => {}, most: 10, folding })
  await storage.addBoard(board, aLink(board), aSecretHash())
})
afterEach(async () => {
  await open.close()
  await storage.close()
  rmSync(dataDir, { recursive: true })
})

async function theRoom(id = board.id) {
  const room = await open.enter(id)
  if (room === null) throw new Error('no such board')
  return room
}

/** Writes fields of the root `fields`, each in an update of its own. */
async function write(id: string, fields: readonly (readonly string[])[]): Promise<void> {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const [name = '', value] of fields) doc.getMap('fields').set(name, value)
  await serverEdit(await theRoom(id), updates, open.queue, 64_000_000)
}

function edit(...names: string[]): Promise<void> {
  return write(
    board.id,
    names.map((name) => [name, 'written']),
  )
}

/** What somebody with these clocks is sent, as the bytes of its updates. */
async function sentTo(clocks: ReadonlyMap<number, number> = new Map(), id = board.id): Promise<Uint8Array[]> {
  const room = await theRoom(id)
  const pieces = await new Promise<readonly Uint8Array[]>((resolve) => open.catchUp(room, clocks, resolve))
  return updatesIn(Buffer.concat(pieces))
}

function updatesIn(wire: Buffer): Uint8Array[] {
  const updates: Uint8Array[] = []
  for (let at = 0; at < wire.length; ) {
    const short = (wire[at + 1] ?? 0) & 127
    const header = short < 126 ? 2 : short === 126 ? 4 : 10
    const length = short < 126 ? short : short === 126 ? wire.readUInt16BE(at + 2) : wire.readUInt32BE(at + 6)
    const reader = byteReader(wire.subarray(at + header, at + header + length))
    const [type, step] = [readUint(reader), readUint(reader)]
    if (type === 0 && step === 2) updates.push(readBlock(reader))
    at += header + length
  }
  return updates
}

function fieldsIn(updates: readonly Uint8Array[]): string[] {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return Object.keys(doc.getMap('fields').toJSON()).sort()
}

test('what is written while a board is read is sent too', async () => {
  await edit('before')
  let times = 0
  meanwhile = async () => {
    times += 1
    if (times < 3) await edit(`meanwhile ${times}`)
  }

  expect(fieldsIn(await sentTo())).toEqual(['before', 'meanwhile 1', 'meanwhile 2'])
})

test('who comes a moment later is sent what came since', async () => {
  await edit('before')
  await sentTo()
  await edit('since')

  expect(fieldsIn(await sentTo())).toEqual(['before', 'since'])
})

test('only so much of all boards is kept for the next who come', async () => {
  const boards = [board, aBoardRecord(), aBoardRecord()]
  for (const other of boards.slice(1)) await storage.addBoard(other, aLink(other), aSecretHash())
  const found = []
  for (const { id } of boards) {
    await write(
      id,
      Array.from({ length: 15 }, (_, part) => [`part ${part}`, 'x'.repeat(200_000)]),
    )
    await sentTo(new Map(), id)
    found.push(await theRoom(id))
  }

  expect(found.map(({ log }) => log !== null)).toEqual([false, true, true])
})

test('who has the snapshot is sent its deletes alone', async () => {
  const doc = new Y.Doc()
  doc.getMap('fields').set('kept', 'x'.repeat(1000))
  doc.getMap('fields').set('gone', true)
  doc.getMap('fields').delete('gone')
  await serverEdit(await theRoom(), [Y.encodeStateAsUpdate(doc)], open.queue, 64_000_000)
  await edit(...Array.from({ length: 200 }, (_, index) => `field ${index}`))
  const room = await theRoom()
  folds = true
  room.patience = 1
  open.left(room) // nobody is left, so the log is folded
  await expect.poll(() => room.snapshot.seq).toBe(201)
  const clocks = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(await sentTo())))
  const [deletes, ...more] = await sentTo(clocks)

  expect(more).toEqual([])
  const { structs, ds } = Y.decodeUpdate(deletes ?? new Uint8Array())
  expect([structs.length, [...ds.clients.keys()]]).toEqual([0, [doc.clientID]])
  expect(fieldsIn(await sentTo())).toHaveLength(201)
})

test('a log folded by somebody else is sent whole', async () => {
  await edit('one', 'two')
  const room = await theRoom()
  const clocks = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(await sentTo())))
  await edit('three')
  const whole = (await storage.load(board.id))?.tail.map(({ bytes }) => bytes) ?? []
  await storage.compact(board.id, { seq: 3, bytes: Y.mergeUpdates(whole) }, new Uint8Array())
  room.log = null

  expect(fieldsIn(await sentTo(clocks))).toEqual(['one', 'three', 'two'])
})
