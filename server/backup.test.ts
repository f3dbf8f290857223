import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aClient } from './a-client.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aRawSocket } from './a-raw-socket.ts'
import { aBoard, aDataDir } from './a-server.ts'

// Each test starts up to six processes one after the other; ended half-way it would ask a server that is stopping.
vi.setConfig({ testTimeout: 180_000 })

let dataDir: string
let file: string
let server: ServerProcess

beforeEach(async () => {
  dataDir = aDataDir()
  file = join(dataDir, 'backup.db')
  server = await aProcess(dataDir)
})
afterEach(async () => {
  await stop()
  rmSync(dataDir, { recursive: true })
})

async function stop(): Promise<void> {
  server.child.kill('SIGTERM')
  await server.ended
}

/** The command as somebody types it, in a process of its own. */
function backup(...words: string[]) {
  const entry = fileURLToPath(new URL('./backup-command.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', entry, ...words], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

function titleAt(place: { board: string; secret: string }) {
  return async () => {
    const client = aClient({ http: server.http, ...place })
    await client.synced()
    const title = client.doc.getMap('board').get('title')
    client.leave()
    return title
  }
}

test('a backup made while people write can be restored, and nobody merges into it', async () => {
  const place = await aBoard(server.http)
  const title = titleAt(place)
  const alice = aClient({ http: server.http, ...place }, { v: '1', epoch: '1' })
  await alice.synced()
  alice.doc.getMap('board').set('title', 'saved before')
  await alice.allSaved()
  const writing = setInterval(() => alice.doc.getMap('board').set('scribble', Math.random()), 1)
  const made = backup('create', file)
  clearInterval(writing)
  alice.doc.getMap('board').set('title', 'written after')
  await alice.allSaved()
  const refused = backup('restore', file)
  await stop()
  const restored = backup('restore', file)
  const turnedAway = alice.turnedAway()
  const port = new URL(server.http).port
  server = await aProcess(dataDir, port)

  expect(made).toMatchObject({ status: 0, said: expect.stringContaining('1 board, 0 versions') })
  expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('already running') })
  expect(restored.status).toBe(0)
  expect(await turnedAway).toBe(4409) // alice's browser is of the epoch before
  expect(await title()).toBe('saved before')
  expect(existsSync(/is in (\S+)\. Start/.exec(restored.said)?.[1] ?? '')).toBe(true)
  alice.leave()
})

test('two restorations of one backup are two epochs', async () => {
  const { board, secret } = await aBoard(server.http)
  backup('create', file)
  await stop()
  const epochs: string[] = []
  for (let i = 0; i < 2; i++) {
    backup('restore', file)
    server = await aProcess(dataDir)
    const response = await fetch(`${server.http}/api/boards/${board}/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ secret }),
    })
    expect(response.status).toBe(200)
    epochs.push((await response.json()).epoch)
    await stop()
  }

  expect(new Set([1, ...epochs]).size).toBe(3)
})

test('a flipped bit in a row is found, with and without the sum of the file', async () => {
  const place = await aBoard(server.http)
  const socket = await aRawSocket(`${server.http.replace('http', 'ws')}/sync/${place.board}?v=1`, {
    Authorization: `Bearer ${place.secret}`,
  })
  socket.send(0, 2, 20, 1, 1, 9, 0, 4, 1, 4, 110, 111, 116, 101, 7, 70, 76, 73, 80, 32, 77, 69, 0) // "FLIP ME"
  await socket.frame((frame) => frame[0] === 100)
  backup('create', file)
  const whole = backup('verify', file)
  const bytes = readFileSync(file)
  const at = bytes.indexOf('FLIP ME')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
  const summed = backup('verify', file)
  rmSync(`${file}.sha256`)
  const read = backup('verify', file)

  expect(whole).toMatchObject({ status: 0, said: expect.stringContaining('all of it whole') })
  expect(summed).toMatchObject({ status: 1, said: expect.stringContaining('SHA-256') })
  expect(read).toMatchObject({ status: 1, said: expect.stringContaining('is not what was written') })
  await stop()
  expect(backup('restore', file).status).toBe(1)
})

test.each([
  [['verify', 'none.db'], 'There is no none.db'],
  [['create', 'a', 'b'], 'backup create [FILE]'],
  [[], 'backup restore FILE'],
])('%j is answered in words', (words, answer) => {
  expect(backup(...words)).toMatchObject({ status: 1, said: expect.stringContaining(answer) })
})
