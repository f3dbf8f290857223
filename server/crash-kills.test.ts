import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClient, type Place } from './a-client.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aBoard, aDataDir } from './a-server.ts'

// `npm run test:reliability -- crash` kills a hundred times as often.
const KILLS = process.env.MODE === 'reliability' ? 200 : 2
const MINUTES = 60 * 60_000

let dataDir: string
let server: ServerProcess

beforeEach(async () => {
  dataDir = aDataDir()
  server = await aProcess(dataDir)
})
afterEach(async () => {
  server.child.kill('SIGKILL')
  await server.ended
  rmSync(dataDir, { recursive: true })
})

/** Someone who writes `NAME.0`, `NAME.1` … in a process of their own, and how many of these were called saved. */
function aWriter({ http, board, secret }: Place, name: string) {
  const entry = fileURLToPath(new URL('./a-writer.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', entry, http, board, secret, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let saved = 0
  createInterface(child.stdout).on('line', (line) => {
    saved = Number(line)
  })
  return { child, saved: () => saved }
}

/** Ends processes in the middle of whatever they do; what they had said is read to its end. */
async function kill(...processes: readonly ChildProcess[]): Promise<void> {
  const closed = processes.map((one) => once(one, 'close'))
  for (const one of processes) one.kill('SIGKILL')
  await Promise.all(closed)
}

test('[D1] kill upon kill, nothing called saved is lost', { timeout: MINUTES }, async () => {
  const board = await aBoard(server.http)
  const saved: string[] = []
  for (let round = 0; round < KILLS; round++) {
    const writer = aWriter({ http: server.http, ...board }, `k${round}`)
    await expect.poll(writer.saved, { timeout: 120_000 }).toBeGreaterThan(5)
    await kill(server.child, writer.child) // both, or what was lost would come back from the writer's memory
    saved.push(...Array.from({ length: writer.saved() }, (_, number) => `k${round}.${number}`))
    server = await aProcess(dataDir)
  }
  const reader = aClient({ http: server.http, ...board })
  await reader.synced()
  const found = reader.doc.getMap('fields')
  reader.leave()

  expect(saved.length).toBeGreaterThan(KILLS * 5)
  expect(saved.filter((key) => !found.has(key))).toEqual([])
})
