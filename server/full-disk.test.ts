import { execFileSync } from 'node:child_process'
import { appendFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClient } from './a-client.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aBoard, aDataDir } from './a-server.ts'

// `npm run test:reliability -- full-disk` fills it many times as often.
const FILLINGS = process.env.MODE === 'reliability' ? 50 : 1
const MINUTES = 60 * 60_000

let dataDir: string
let server: ServerProcess

/** A disk of its own, which only root may have. */
const hasDisk = (() => {
  dataDir = aDataDir()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', dataDir], { stdio: 'ignore' })
    execFileSync('umount', [dataDir])
    return true
  } catch {
    return false
  } finally {
    rmSync(dataDir, { recursive: true })
  }
})()

beforeEach(async () => {
  if (!hasDisk) return
  dataDir = aDataDir()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', dataDir])
  server = await aProcess(dataDir)
})
afterEach(async () => {
  if (!hasDisk) return
  server.child.kill('SIGKILL')
  await server.ended
  execFileSync('umount', [dataDir])
  rmSync(dataDir, { recursive: true })
})

/** Takes what is left of the disk but for so many kibibytes, while the server writes too; answers how to give it back. */
function fill(leave: number): () => void {
  const file = join(dataDir, 'filling')
  const piece = Buffer.alloc(64 * 1024)
  writeFileSync(file, '')
  while (freeBytes() > leave * 1024) appendFileSync(file, piece)
  return () => rmSync(file)
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(dataDir)
  return bavail * bsize
}

/** Deletes a board, so that the next has the same disk to fill. */
async function makeRoom({ board, secret }: { board: string; secret: string }): Promise<void> {
  const headers = { Authorization: `Bearer ${secret}` }
  const { status } = await fetch(`${server.http}/api/boards/${board}`, { method: 'DELETE', headers })
  expect(status).toBe(200)
}

const isReady = async () => (await fetch(`${server.http}/readyz`)).ok

const TITLE = '[D4] disk upon disk is full, nothing called saved is lost'
test.skipIf(!hasDisk)(TITLE, { timeout: MINUTES }, async () => {
  let saved = 0
  for (let filling = 0; filling < FILLINGS; filling++) {
    const board = await aBoard(server.http)
    const writer = aClient({ http: server.http, ...board })
    await writer.synced()
    await writer.allSaved()
    const before = writer.saved()
    const keys: string[] = []
    let acknowledged = 0
    writer.news.on('saved', () => {
      acknowledged = Math.max(acknowledged, writer.saved() - before)
    })
    const refused = new Promise((resolve) =>
      writer.provider.once('connection-close', (event: { code: number } | null) => resolve(event?.code)),
    )
    const empty = fill(500 + ((filling * 37) % 300))
    const timer = setInterval(() => {
      keys.push(`k${keys.length}`)
      writer.doc.getMap('fields').set(keys.at(-1) ?? '', 'x'.repeat(20_000))
    }, 5)

    expect(await refused).toBe(4507)
    clearInterval(timer)
    writer.leave() // or what was lost would come back from its memory
    await expect.poll(isReady).toBe(false)
    empty()
    await expect.poll(isReady).toBe(true)
    const reader = aClient({ http: server.http, ...board })
    await reader.synced()
    const found = reader.doc.getMap('fields')

    expect(keys.slice(0, acknowledged).filter((key) => !found.has(key))).toEqual([])
    saved += acknowledged
    reader.leave()
    await makeRoom(board)
  }
  expect(saved).toBeGreaterThanOrEqual(FILLINGS)
})
