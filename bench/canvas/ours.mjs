import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { drawing } from './shapes.mjs'

/** The built product with a board of `count` components, and somebody else who moves them. */
export async function ours(root, browser, count) {
  const folder = mkdtempSync(join(tmpdir(), 'hundredfold-bench-'))
  const server = spawn(process.execPath, ['build/server.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((resolve) => {
    server.stdout.on('data', (chunk) => {
      const address = /http:\/\/localhost:\d+/.exec(String(chunk))
      if (address) resolve(address[0])
    })
  })
  const { board, secret } = await (await fetch(`${url}/api/boards`, { method: 'POST' })).json()
  const stored = await fetch(`${url}/api/boards/${board}/file`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(boardFile(count)),
  })
  if (!stored.ok) throw new Error(`The board could not be stored: ${await stored.text()}`)
  const other = await somebodyElse(`${url.replace('http', 'ws')}/sync/${board}?v=1`, secret)

  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript(() => localStorage.setItem('hundredfold.name', 'Bench'))
  const page = await context.newPage()
  const opening = performance.now()
  await page.goto(`${url}/b/${board}#${secret}`)
  await page.getByText('All changes saved').waitFor({ timeout: 120_000 })
  await page.locator('.react-flow__viewport').waitFor()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return {
    name: 'Hundredfold',
    page,
    openedAfter: performance.now() - opening,
    async whole() {
      await page.locator('.react-flow__pane').click({ position: { x: 300, y: 640 } })
      await page.keyboard.press('Shift+Digit1')
    },
    async working() {
      await page.keyboard.press('Shift+Digit0')
      await page.waitForTimeout(500)
      const { left, top } = await page.evaluate(() =>
        document.querySelector('.react-flow').getBoundingClientRect().toJSON(),
      )
      await page.mouse.move(left + 400, top + 400)
      const { x, y } = await placeOf(page, drawing(count).cards[0])
      await page.mouse.wheel(2 * (x - left - 60), 2 * (y - top - 100)) // the first card is seen, as with the others
    },
    placeOf: (index) => placeOf(page, drawing(count).cards[index]),
    move: other.move,
    documentBytes: other.documentBytes,
    async close() {
      other.close()
      await context.close()
      server.kill('SIGTERM')
      await new Promise((resolve) => server.on('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where a card stands on the screen, by the canvas's own transform. */
async function placeOf(page, card) {
  return page.evaluate(({ x, y }) => {
    const { left, top } = document.querySelector('.react-flow').getBoundingClientRect()
    const view = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')).transform)
    return { x: left + view.e + (x + 24) * view.a, y: top + view.f + (y + 12) * view.a, zoom: view.a }
  }, card)
}

function boardFile(count) {
  const { cards, lines } = drawing(count)
  return {
    format: 'hundredfold/1',
    title: `${count} components`,
    drivers: [{ id: 'users', name: 'Users', base: 1000, curve: { kind: 'linear' } }],
    components: cards.map(({ id, name, x, y }, index) => ({
      id,
      name,
      kind: 'service',
      position: { x, y },
      instances: 2,
      limits: [{ id: 'rps', kind: 'throughput', capacity: 1000 + index }],
    })),
    connections: lines.map(({ id, from, to }) => ({ id, from, to, calls: 0.9 })),
    flows: [{ id: 'main', name: 'Main', entry: 'c0', perUnit: 0.1, driver: 'users' }],
  }
}

/** Speaks the wire of y-websocket: takes the board in, then moves components. */
async function somebodyElse(address, secret) {
  const socket = new WebSocket(address, { headers: { authorization: `Bearer ${secret}` } })
  const doc = new Y.Doc()
  await new Promise((resolve) => {
    socket.on('message', (bytes) => {
      const frame = new Uint8Array(bytes)
      if (frame[0] !== 0 || frame[1] === 0) return
      Y.applyUpdate(doc, payload(frame), socket)
      resolve()
    })
    socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)))
  })
  doc.on('update', (update, origin) => {
    if (origin !== socket) socket.send(framed(update))
  })
  const rows = doc.getMap('components')
  return {
    move(index, by) {
      const row = rows.get(`c${index}`)
      const { x, y } = row.get('position')
      row.set('position', { x: x + by, y })
    },
    documentBytes: () => Y.encodeStateAsUpdate(doc).length,
    close: () => socket.close(),
  }
}

function payload(frame) {
  let at = 2
  while (frame[at] >= 128) at++
  return frame.subarray(at + 1)
}

function framed(update) {
  const length = []
  let rest = update.length
  while (rest >= 128) {
    length.push((rest & 127) | 128)
    rest >>>= 7
  }
  return Uint8Array.from([0, 2, ...length, rest, ...update])
}
