import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aDataDir } from './a-server.ts'
import { type Reader, reader } from './reader.ts'
import { type Rooms, rooms } from './rooms.ts'
import { aBoardRecord, aLink, aSecretHash } from './storage/a-link.ts'
import { sqliteStorage } from './storage/sqlite-storage.ts'
import type { Storage } from './storage/storage.ts'
import type { Version } from './storage/version-storage.ts'
import { surplus, versions } from './versions.ts'

const ANA = { id: 'p1', name: 'Ana' }
const QUIET = { log: () => {}, made: () => {} }
const HOUR = 60 * 60 * 1000
const NOW = 1000 * 24 * HOUR
const board = aBoardRecord()
let dataDir: string
let storage: Storage
let open: Rooms
let content: Reader

beforeEach(async () => {
  dataDir = aDataDir()
  storage = sqliteStorage(dataDir)
  open = rooms(storage, () => {}, { edited: () => {}, acknowledged: () => {}, most: 10 })
  content = reader(storage, open)
  await storage.addBoard(board, aLink(board), aSecretHash())
})
afterEach(async () => {
  await content.close()
  await open.close()
  await storage.close()
  rmSync(dataDir, { recursive: true })
})

/** An update that writes a letter into the root `note`, by a client id of its own. */
function anEdit(client: number) {
  const bytes = Uint8Array.of(1, 1, client, 0, 4, 1, 4, 110, 111, 116, 101, 1, 120, 0)
  return storage.append([{ board: board.id, bytes, person: 'p1', claims: [client] }])
}

test('an edited board gets a version by itself', async () => {
  const history = versions(storage, content, { ...QUIET, everyMs: 1 })
  await anEdit(1)
  history.edited(board.id)

  await expect.poll(() => storage.versions(board.id)).toMatchObject([{ seq: 1, name: null }])
  history.close()
})

test('a board that has not changed gets no second version', async () => {
  const history = versions(storage, content, QUIET)
  await anEdit(1)
  const first = await history.make(board.id, null, ANA)
  const second = await history.make(board.id, null, ANA)
  await anEdit(2)
  const third = await history.make(board.id, null, ANA)

  expect(second).toEqual(first)
  expect(third?.seq).toBe(2)
  expect(await storage.versions(board.id)).toEqual([third, first])
})

test('a name can be given to what has not changed', async () => {
  const history = versions(storage, content, QUIET)
  await history.make(board.id, null, ANA)
  await history.make(board.id, 'Agreed', ANA)

  expect((await storage.versions(board.id)).map(({ name }) => name)).toEqual(['Agreed', null])
})

test('an unknown board has no versions', async () => {
  const history = versions(storage, content, QUIET)

  expect(await history.make('nobody', 'Agreed', ANA)).toBe(null)
  expect(await history.file(board.id, 'none')).toBe(null)
})

test('all of the last day stay, then one a day, and names for ever', () => {
  const at = (hoursAgo: number, name: string | null = null): Version => ({
    id: `${hoursAgo}`,
    board: board.id,
    seq: 1,
    name,
    author: ANA,
    madeAt: NOW - hoursAgo * HOUR,
  })
  const known = [at(1), at(2), at(23), at(25), at(26), at(50), at(24 * 31), at(24 * 400, 'Agreed')]

  expect(surplus(known, NOW)).toEqual(['26', '744'])
})
