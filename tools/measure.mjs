import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser as findBrowser } from './browser.mjs'
import { built, installed, ROOT } from './prepare.mjs'

// Figures of the built product on this machine: what the board page loads, how soon a page answers, and how long a
// drag takes to another person's screen. Nothing here passes or fails.

installed()
built()
const { chromium } = createRequire(join(ROOT, 'package.json'))('@playwright/test')
const folder = mkdtempSync(join(tmpdir(), 'hundredfold-measure-'))
const started = performance.now()
const server = spawn(process.execPath, ['build/server.mjs'], {
  cwd: ROOT,
  env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const url = await new Promise((resolve) => {
  server.stdout.on('data', (chunk) => {
    const address = /http:\/\/localhost:\d+/.exec(String(chunk))
    if (address) resolve(address[0])
  })
})
console.log(`server ready after ${Math.round(performance.now() - started)} ms`)
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
})
try {
  const link = await boardPage()
  await drags(link)
} finally {
  await browser.close()
  server.kill('SIGTERM')
  server.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}

async function visitor(name) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript((known) => localStorage.setItem('hundredfold.name', known), name)
  return context.newPage()
}

/** Opens a board in a browser that has never seen it, and counts what it loads. */
async function boardPage() {
  const maker = await visitor('Maker')
  await maker.goto(url)
  await maker.getByRole('button', { name: /Photo sharing/ }).click()
  await maker.getByText('All changes saved').waitFor()
  const link = maker.url()
  await maker.context().close()

  const page = await visitor('Guest')
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const kinds = new Map()
  const bytes = new Map()
  client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(requestId, encodedDataLength),
  )
  const before = performance.now()
  await page.goto(link)
  await page.getByRole('group', { name: /^Thumbnail workers,/ }).waitFor()
  console.log(`board page to first picture: ${Math.round(performance.now() - before)} ms`)
  const of = (kind) =>
    kilobytes([...bytes].filter(([id]) => kinds.get(id) === kind).reduce((sum, [, size]) => sum + size, 0))
  const first = of('Script')
  await page.waitForTimeout(3_000)
  await page.waitForLoadState('networkidle')
  console.log(
    `board page, compressed: scripts ${first} to the first picture, ${of('Script')} in all, styles ${of('Stylesheet')}, fonts ${of('Font')}`,
  )
  await page.context().close()
  return link
}

/** One person drags a card a step at a time; both screens write down when they showed each place. */
async function drags(link) {
  const [ann, ben] = [await visitor('Ann'), await visitor('Ben')]
  for (const page of [ann, ben]) {
    await page.goto(link)
    await page.getByText('All changes saved').waitFor()
    await page.getByRole('group', { name: /^CDN,/ }).waitFor()
  }
  for (const page of [ann, ben]) await page.evaluate(watchPlaces)
  const box = await ann.getByRole('group', { name: /^CDN,/ }).boundingBox()
  await ann.mouse.move(box.x + 20, box.y + 8)
  await ann.mouse.down()
  for (let step = 1; step <= 200; step++) {
    await ann.mouse.move(box.x + 20 + (step % 2) * 3, box.y + 8 + step * 2)
    await ann.waitForTimeout(60)
  }
  await ann.mouse.up()
  const shown = new Map(await ann.evaluate(() => window.places))
  const seen = await ben.evaluate(() => window.places)
  const delays = seen.filter(([place]) => shown.has(place)).map(([place, at]) => at - shown.get(place))
  delays.sort((a, b) => a - b)
  const at = (share) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))]
  console.log(`a drag on the other screen, ${delays.length} places: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

function watchPlaces() {
  window.places = []
  const card = document.querySelector('[data-id="components/cdn"]')
  new MutationObserver(() => window.places.push([card.style.transform, Date.now()])).observe(card, {
    attributeFilter: ['style'],
  })
}

function kilobytes(size) {
  return `${Math.round(size / 1024)} KB`
}
