import { readFileSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aClient } from './a-client.ts'
import { aProcess, type ServerProcess } from './a-process.ts'
import { aRawSocket } from './a-raw-socket.ts'
import { aBoard, aDataDir } from './a-server.ts'

// `npm run test:reliability -- slow-readers` sends three hundred megabytes past them.
const MEGABYTES = process.env.MODE === 'reliability' ? 300 : 40
const READERS = 5
/** What one socket may send at once. */
const SITTING_MEGABYTES = 40
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

/** What of the server is in memory. */
function residentMegabytes(): number {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000
}

const hasProc = process.platform === 'linux'
test.skipIf(!hasProc)('[S1] who does not read does not fill the memory', { timeout: MINUTES }, async () => {
  const place = { http: server.http, ...(await aBoard(server.http)) }
  const url = `${server.http.replace('http', 'ws')}/sync/${place.board}?v=1`
  const readers = []
  for (let reader = 0; reader < READERS; reader++) {
    const raw = await aRawSocket(url, { Authorization: `Bearer ${place.secret}` })
    raw.send(0, 0, 1, 0)
    await raw.frame((frame) => frame[0] === 0 && frame[1] === 1)
    raw.socket.pause()
    readers.push(raw)
  }
  const before = residentMegabytes()
  let most = 0
  for (let sent = 0; sent < MEGABYTES; sent += SITTING_MEGABYTES) {
    const writer = aClient(place)
    await writer.synced()
    for (let edit = 0; edit < SITTING_MEGABYTES * 5; edit++) {
      writer.doc.getMap('board').set('description', String(edit).padEnd(200_000, 'x'))
      await writer.allSaved()
      most = Math.max(most, residentMegabytes())
    }
    writer.leave()
  }
  for (const { socket } of readers) socket.resume()

  for (const { closed } of readers) expect([4503, 1006]).toContain(await closed) // 1006: too slow even for the reason
  expect(most - before).toBeLessThan(200) // in the long form less than what they did not read
})
