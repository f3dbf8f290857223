import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClient } from './a-client.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aBoard, aDataDir } from './a-server.ts'

// `npm run test:reliability -- crash` kills a hundred times as often.
const KILLS = process.env.MODE === 'reliability' ? 200 : 2
const MINUTES = 20 * 60_000

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

test('[D1] kill upon kill, nothing called saved is lost', { timeout: MINUTES }, async () => {
  const board = await aBoard(server.http)
  const saved: string[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = aClient({ http: server.http, ...board })
    await writer.synced()
    await writer.allSaved()
    const before = writer.saved()
    const keys: string[] = []
    const timer = setInterval(() => {
      keys.push(`k${kill}.${keys.length}`)
      writer.doc.getMap('fields').set(keys.at(-1) ?? '', true)
    }, 1)
    let acknowledged = 0
    writer.news.on('saved', () => {
      acknowledged = Math.max(acknowledged, writer.saved() - before)
    })
    await expect.poll(() => acknowledged).toBeGreaterThan(5)
    server.child.kill('SIGKILL')
    await server.ended
    clearInterval(timer)
    saved.push(...keys.slice(0, acknowledged))
    writer.leave() // or what was lost would come back from its memory
    server = await aProcess(dataDir)
  }
  const reader = aClient({ http: server.http, ...board })
  await reader.synced()
  const found = reader.doc.getMap('fields')
  reader.leave()

  expect(saved.length).toBeGreaterThan(KILLS * 5)
  expect(saved.filter((key) => !found.has(key))).toEqual([])
})
