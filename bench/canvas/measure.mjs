import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ours } from './ours.mjs'

// `npm run measure [COUNT]`: how soon a board is there, how soon a letter typed in the inspector is seen, and by how
// much ten minutes of dragging by two people grow the document. The product has to be built.

const ROOT = join(import.meta.dirname, '../..')
const { browser: findBrowser } = await import(join(ROOT, 'tools/browser.mjs'))
const { chromium } = createRequire(join(ROOT, 'package.json'))('@playwright/test')
const count = Number(process.argv[2] ?? 1000)
/** Two people, ten minutes each, five seconds a drag. */
const DRAGS = 240

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
})
const board = await ours(ROOT, browser, count)
try {
  console.log(`opened after ${Math.round(board.openedAfter)} ms`)
  console.log(`letter to picture, p95 of 60: ${Math.round(await letterToPicture(board))} ms`)
  const before = board.documentBytes()
  for (let drag = 0; drag < DRAGS; drag++) board.move(drag % 40, 8)
  console.log(`${DRAGS} drags grow the document by ${board.documentBytes() - before} bytes`)
} finally {
  await board.close()
  await browser.close()
}

/** From a key that goes down to the next picture, while a name is typed. */
async function letterToPicture({ page, working, placeOf }) {
  await working()
  const { x, y } = await placeOf(2 * Math.ceil(Math.sqrt(count * 0.9)) + 1)
  await page.mouse.click(x, y)
  await page.getByRole('tab', { name: 'Inspector' }).click()
  const name = page.getByRole('tabpanel').getByRole('textbox', { name: 'Name' })
  await name.click()
  await page.evaluate(() => {
    window.letters = []
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => window.letters.push(performance.now() - timeStamp))),
      true,
    )
  })
  for (let letter = 0; letter < 60; letter++) {
    await page.keyboard.type('a')
    await page.waitForTimeout(50)
  }
  const letters = await page.evaluate(() => window.letters)
  return letters.sort((a, b) => a - b)[Math.floor(letters.length * 0.95)]
}
