import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aRawSocket } from './a-raw-socket.ts'
import { aBoard, aConfig, aDataDir } from './a-server.ts'
import type { LogLine } from './log.ts'
import { openSqlite } from './storage/sqlite.ts'
import { sqliteStorage } from './storage/sqlite-storage.ts'
import { type SyncServer, syncServer } from './sync-server.ts'

let dataDir: string
let sync: SyncServer
let http: Server
let lines: LogLine[]
let origin: string

beforeEach(async () => {
  dataDir = aDataDir()
  lines = []
  sync = syncServer(sqliteStorage(dataDir), aConfig(dataDir), (line) => lines.push(line))
  http = createServer((request, response) => void sync.answer(request, response))
  http.on('upgrade', (request, wire, head) => void sync.upgrade(request, wire, head))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const address = http.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterEach(async () => {
  await sync.close()
  http.closeAllConnections()
  http.close()
  rmSync(dataDir, { recursive: true })
})

/** A rule inside the real database that refuses the updates of one board, as a full disk would refuse all. */
function refuseUpdatesOf(board: string): () => void {
  const sqlite = openSqlite(`${dataDir}/hundredfold.db`)
  sqlite.database.exec(
    `create trigger full before insert on updates when new.board = '${board}' begin select raise(abort, 'disk full'); end`,
  )
  return () => sqlite.database.exec('drop trigger full')
}

const UPDATE = [0, 2, 14, 1, 1, 9, 0, 4, 1, 4, 110, 111, 116, 101, 1, 120, 0]

async function aSocketOn(board: { board: string; secret: string }) {
  const url = `${origin.replace('http', 'ws')}/sync/${board.board}?v=1`
  return aRawSocket(url, { Authorization: `Bearer ${board.secret}` })
}

test('when a board cannot be stored nothing is called saved and everybody is told', async () => {
  const board = await aBoard(origin)
  const [alice, bob] = [await aSocketOn(board), await aSocketOn(board)]
  bob.send(0, 0, 1, 0)
  const repair = refuseUpdatesOf(board.board)
  alice.send(...UPDATE)

  expect([await alice.closed, await bob.closed]).toEqual([4507, 4507])
  expect([...alice.frames, ...bob.frames].filter((frame) => frame[0] === 100 || frame[1] === 2)).toEqual([])
  expect(lines).toMatchObject([{ level: 'error', event: 'commit_failed', board: board.board }])

  repair()
  const back = await aSocketOn(board)
  back.send(...UPDATE)
  await back.frame((frame) => frame[0] === 100 && frame[1] === 1)
})

test('a board that cannot be stored does not take the others with it', async () => {
  const [broken, whole] = [await aBoard(origin), await aBoard(origin)]
  const [alice, bob] = [await aSocketOn(broken), await aSocketOn(whole)]
  refuseUpdatesOf(broken.board)
  alice.send(...UPDATE)
  bob.send(...UPDATE)

  expect(await alice.closed).toBe(4507)
  await bob.frame((frame) => frame[0] === 100 && frame[1] === 1)
})

test('a damaged board is refused with a reason and the others open', async () => {
  const [damaged, whole] = [await aBoard(origin), await aBoard(origin)]
  const row = `'${damaged.board}', 1, x'0000', x'0000000000000000'`
  openSqlite(`${dataDir}/hundredfold.db`).database.exec(
    `insert into updates values (${row}); update boards set last_seq = 1 where id = '${damaged.board}'`,
  )

  expect(await (await aSocketOn(damaged)).closed).toBe(4507)
  expect(lines).toMatchObject([{ event: 'board_unreadable', board: damaged.board }])
  await (await aSocketOn(whole)).frame((frame) => frame[0] === 0)
})

test('a reader that does not read is cut off and the others are not slowed', async () => {
  const board = await aBoard(origin)
  const [writer, reader] = [await aSocketOn(board), await aSocketOn(board)]
  reader.send(0, 0, 1, 0)
  await reader.frame((frame) => frame[1] === 1)
  reader.socket.pause()
  const text = 'x'.repeat(200_000)
  for (let i = 0; i < 100; i++) {
    writer.socket.send(anUpdateWith(i, text))
    await writer.frame((frame) => frame[0] === 100 && countIn(frame) > i)
  }
  reader.socket.resume()

  expect([4503, 1006]).toContain(await reader.closed) // 1006 when it was too slow even for the reason
})

/** An update by client 9 + i that writes a long text into the root `note`. */
function anUpdateWith(i: number, text: string): Uint8Array {
  const content = Buffer.from(text)
  const head = [1, 1, 9 + i, 0, 4, 1, 4, 110, 111, 116, 101, ...uint(content.length)]
  const update = Buffer.concat([Uint8Array.from(head), content, Uint8Array.of(0)])
  return Buffer.concat([Uint8Array.from([0, 2, ...uint(update.length)]), update])
}

function uint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...uint(Math.floor(value / 128))]
}

function countIn(frame: Uint8Array): number {
  return (frame[1] ?? 0) < 128 ? (frame[1] ?? 0) : (frame[1] ?? 0) - 128 + (frame[2] ?? 0) * 128
}
