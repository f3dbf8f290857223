import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aDataDir } from './a-server.ts'
import { allowance } from './allowance.ts'
import type { Compaction } from './compaction.ts'
import { fold } from './fold.ts'
import type { LogLine } from './log.ts'
import { type Rooms, rooms } from './rooms.ts'
import { serverEdit } from './server-edit.ts'
import { aBoardRecord, aLink, aSecretHash } from './storage/a-link.ts'
import { sqliteStorage } from './storage/sqlite-storage.ts'
import { CorruptBoard, type Storage } from './storage/storage.ts'
import { WEDGED } from './wedged.ts'

const [wedged, whole] = [aBoardRecord(), aBoardRecord()]
let dataDir: string
let storage: Storage
let open: Rooms
let lines: LogLine[]
/** The boards whose documents Yjs leaves unfinished; nothing that passes the guard does it, so it is made up here. */
let bad: Set<string>

const folding: Compaction = {
  ask: async (board, updates) => {
    if (bad.has(board)) throw new Error(WEDGED)
    return fold(updates)
  },
  close: async () => {},
}

beforeEach(async () => {
  dataDir = aDataDir()
  storage = sqliteStorage(dataDir)
  lines = []
  bad = new Set()
  const around = { edited: () => {}, acknowledged: () => {}, most: 10, folding }
  open = rooms(storage, (line) => lines.push(line), around)
  for (const board of [wedged, whole]) await storage.addBoard(board, aLink(board), aSecretHash())
})
afterEach(async () => {
  await open.close()
  await storage.close()
  rmSync(dataDir, { recursive: true })
})

/** Writes a letter under a new client id, as an edit that is committed. */
async function edit(board: string, client: number): Promise<number> {
  const room = await open.enter(board)
  if (room === null) throw new Error('no such board')
  const bytes = [1, 1, ...uint(client), 0, 4, 1, 4, 110, 111, 116, 101, 1, 120, 0]
  return serverEdit(room, [Uint8Array.from(bytes)], open.queue, 1_000_000)
}

function uint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...uint(Math.floor(value / 128))]
}

/** Everyone in a room, as far as it is told to them. */
async function someoneIn(board: string): Promise<number[]> {
  const room = await open.enter(board)
  const codes: number[] = []
  room?.members.add({
    pass: { person: { id: 'ana', name: 'Ana' }, link: null },
    person: { id: 'ana', name: 'Ana' },
    role: 'editor',
    until: null,
    gestures: allowance(1, 1),
    hasExtensions: true,
    isCaughtUp: true,
    isWithheld: false,
    send: () => {},
    sendPacket: () => {},
    close: (code) => codes.push(code),
  })
  return codes
}

test('a wedged board is closed alone and opened again from its log', async () => {
  const [ana, bea] = [await someoneIn(wedged.id), await someoneIn(whole.id)]
  bad.add(wedged.id)
  for (let client = 1; client <= 501; client++) await edit(wedged.id, client) // long enough to be folded
  await expect.poll(() => ana).toEqual([4507])
  bad.clear()
  const room = await open.enter(wedged.id)

  expect(room?.seq).toBe(501)
  expect(bea).toEqual([])
  expect(await edit(wedged.id, 600)).toBe(502)
  expect(lines.map(({ event }) => event)).toContain('board_wedged')
})

test('a board whose log is not sound stays closed, the others open', async () => {
  await edit(wedged.id, 1)
  bad.add(wedged.id)
  open.distrust(wedged.id)

  await expect(open.enter(wedged.id)).rejects.toThrow(WEDGED)
  await expect(open.enter(wedged.id)).rejects.toThrow(CorruptBoard) // and is not checked again at once
  expect((await open.enter(whole.id))?.board).toEqual(whole)
})
