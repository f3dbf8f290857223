import { createRequire } from 'node:module'
import { join } from 'node:path'
import { shownFrames } from './frames.mjs'
import { drag, pan, zoom } from './hands.mjs'
import { ours } from './ours.mjs'
import { peer } from './peers.mjs'
import { columnsOf } from './shapes.mjs'

// `npm run bench [COUNT…]`: shown frames a second, medians of three, each whiteboard with as many shapes, one after the other in one run.
// The product has to be built (`npm start` builds it).

const ROOT = join(import.meta.dirname, '../..')
const { browser: findBrowser } = await import(join(ROOT, 'tools/browser.mjs'))
const { chromium } = createRequire(join(ROOT, 'package.json'))('@playwright/test')
const counts = process.argv.slice(2).map(Number)
const RUNS = 3

console.log(
  '| shapes | view | whiteboard | opened after | pan | zoom | drag one | 50 moves/s of somebody else |',
)
console.log('|---|---|---|---|---|---|---|---|')
for (const count of counts.length > 0 ? counts : [1000, 5000]) {
  for (const open of [
    (browser) => ours(ROOT, browser, count),
    ...['excalidraw', 'tldraw'].map((name) => (browser) => peer(name, browser, count)),
  ]) {
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
    })
    try {
      await measured(await open(browser), count)
    } finally {
      await browser.close()
    }
  }
}

async function measured(board, count) {
  for (const view of ['whole', 'working']) {
    await board[view]()
    await board.page.waitForTimeout(1_500)
    // of the whole board a card in the middle, of the working view one that no tool covers
    const { x, y } = await board.placeOf(view === 'whole' ? Math.floor(count / 2) : 2 * columnsOf(count) + 1)
    const at = { x, y }
    const row = []
    for (const act of [pan, zoom, (client) => drag(client, at), () => moves(board, count)])
      row.push(await median(() => shownFrames(board.page, act)))
    console.log(
      `| ${count} | ${view} | ${board.name} | ${Math.round(board.openedAfter)} ms | ${row.map((frames) => frames.toFixed(0)).join(' | ')} |`,
    )
  }
  await board.close()
}

async function median(measure) {
  const figures = []
  for (let run = 0; run < RUNS; run++) figures.push(await measure())
  return figures.sort((a, b) => a - b)[Math.floor(RUNS / 2)]
}

/** Fifty moves a second for three seconds, each of another of fifteen shapes, which are in view for everybody. */
async function moves(board, count) {
  const started = performance.now()
  for (let index = 0; index < 150; index++) {
    const [column, row] = [index % 3, Math.floor(index / 3) % 5]
    void board.move(row * columnsOf(count) + column, Math.floor(index / 15) % 2 ? 8 : -8)
    const wait = started + (index + 1) * 20 - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
