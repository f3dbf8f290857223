import { existsSync, readFileSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, place, startBoard, test } from './fixtures.ts'

const hotels = '../shared/data/compose/dsb-hotelReservation.docker-compose.yml'

async function exported(page: Page, what: string): Promise<{ name: string; path: string }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  const download = await coming
  return { name: download.suggestedFilename(), path: await download.path() }
}

async function open(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.goto('/')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Open files/ }).click()
  await (await choosing).setFiles(file)
}

test('the diagram leaves as SVG and PNG', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const svg = await exported(alice.page, 'Diagram as SVG')
  expect(svg.name).toBe('Photo sharing.svg')
  expect(await readFile(svg.path, 'utf8')).toContain('Thumbnail workers')

  const png = await exported(alice.page, 'Diagram as PNG')

  expect(png.name).toBe('Photo sharing.png')
  expect((await readFile(png.path)).subarray(1, 4).toString()).toBe('PNG')
})

test('the checklist leaves as Markdown, one item per break up to 100×', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { path } = await exported(alice.page, 'Checklist as Markdown')
  const markdown = await readFile(path, 'utf8')

  expect(markdown.match(/^- \[ \]/gm)).toHaveLength(8)
  expect(markdown).toContain('Before 3×')
})

test('names that look like programs do nothing in a blueprint or a picture', async ({ alice }) => {
  const { page } = alice
  const name = `"><img src=http://127.0.0.1:9/x onerror=alert(1)><script>alert(2)</script></figure>`
  const board = {
    ...{ format: 'hundredfold/1', title: name },
    components: [{ id: 'api', name, position: { x: 0, y: 0 } }],
    decisions: [{ id: 'd', title: name, owner: name }],
  }
  await open(page, {
    name: 'board.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(board)),
  })
  await expect(page.getByText('All changes saved')).toBeVisible()
  const files = [await exported(page, 'Blueprint as HTML'), await exported(page, 'Diagram as SVG')]
  const seen: string[] = []
  const reader = await page.context().newPage()
  reader.on('dialog', (dialog) => void dialog.dismiss().finally(() => seen.push(dialog.message())))
  reader.on('request', (request) => seen.push(request.url()))
  reader.on('console', (message) => seen.push(message.text()))

  for (const [file, ending] of [
    [files[0], 'html'],
    [files[1], 'svg'],
  ] as const) {
    const copy = `${file?.path}.${ending}`
    await copyFile(file?.path ?? '', copy)
    seen.length = 0
    await reader.goto(`file://${copy}`)
    await expect(reader.getByRole('img')).toBeVisible()

    expect(seen).toEqual([`file://${copy}`])
  }
})

test('a board that leaves as a file comes back the same', async ({ alice }) => {
  await startBoard(alice, /Team chat/)
  const { page } = alice
  const first = await exported(page, 'Board file')
  const content = await readFile(first.path)
  await open(page, { name: first.name, mimeType: 'application/json', buffer: content })
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible()
  await expect(page.getByText('All changes saved')).toBeVisible()
  const second = await exported(page, 'Board file')

  expect(await readFile(second.path, 'utf8')).toBe(content.toString())
})

test('a broken file says where it is broken, and changes nothing', async ({ alice }) => {
  const { page } = alice
  const broken = JSON.stringify({
    format: 'hundredfold/1',
    components: [{ id: 'api', limits: [{ id: 'rps', kind: 'throughput', capacity: -5 }] }],
    connections: [{ id: 'x', from: 'api', to: 'nowhere' }],
  })
  await open(page, { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from(broken) })
  const alert = page.getByRole('alert').filter({ hasText: 'cannot be opened' })

  await expect(alert).toContainText('components/api/limits/rps/capacity')
  await expect(alert).toContainText('connections/x/to')
  await expect(page).toHaveURL('/')
})

test('a file of another kind is refused in one clear sentence', async ({ alice }) => {
  await open(alice.page, {
    name: 'picture.json',
    mimeType: 'application/json',
    buffer: Buffer.from('\u0000\u0001 not a board'),
  })

  await expect(alice.page.getByRole('alert').filter({ hasText: 'cannot be opened' })).toBeVisible()
})

test('a docker-compose file becomes a board, laid out, and answers after a flow and a number', async ({
  alice,
}) => {
  test.skip(!existsSync(hotels), 'the sample docker-compose file is not beside the project')
  const { page } = alice
  await open(page, { name: 'docker-compose.yml', mimeType: 'text/yaml', buffer: readFileSync(hotels) })
  await expect(page.getByText('All changes saved')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('group', { name: /^frontend,/ })).toBeVisible()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await page.getByRole('button', { name: 'Add a flow' }).click()
  const flow = page.getByRole('group', { name: /^Flow/ })
  await flow.getByRole('combobox', { name: 'Enters at' }).selectOption('frontend')
  await flow.getByRole('textbox', { name: 'Requests per unit' }).fill('200/s')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: /^frontend,/ }).click()
  await page.getByRole('button', { name: 'Add the usual limits' }).click()
  await page
    .getByRole('group', { name: 'throughput' })
    .getByRole('textbox', { name: 'Capacity' })
    .fill('1k/s')
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Breaks first' }).click()
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('frontend')
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('5×')
  const file = await exported(page, 'Board file')
  const board = JSON.parse(await readFile(file.path, 'utf8'))

  expect(board.components).toHaveLength(24)
  expect(board.components.every((row: { position?: unknown }) => row.position)).toBe(true)
  expect(board.connections.every((row: { mode: string }) => row.mode === 'startup')).toBe(true)
})

const manifest = (name: string, url: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec: { replicas: 2, template: { spec: { containers: [{ name: a, env: [{ name: URL, value: "${url}" }] }] } } }
`

async function bring(page: Page, ...files: { name: string; text: string }[]): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'All commands' })
  await palette.getByRole('combobox').fill('Import files')
  const choosing = page.waitForEvent('filechooser')
  await palette.getByRole('option', { name: 'Import files…' }).click()
  const uploads = files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }))
  await (await choosing).setFiles(uploads)
}

test('manifests join the board by name, and one undo takes them away', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await bring(
    page,
    { name: 'web.yaml', text: manifest('Service', 'http://orders') },
    { name: 'orders.yaml', text: manifest('orders', '') },
  )

  await expect(page.getByRole('group', { name: /^orders,/ })).toBeVisible()
  await expect(page.getByRole('group', { name: /^Service,/ })).toHaveCount(1)
  await expect(page.getByRole('group', { name: 'Service to orders' })).toBeAttached()
  await expect(page.getByRole('complementary', { name: 'What the file gave' })).toContainText('2 components')
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 40, y: 400 } })
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('group', { name: /^orders,/ })).toBeHidden()
  await expect(page.getByRole('group', { name: /^Service,/ })).toBeVisible()
})

test('a dropped bomb is refused in a sentence and leaves the board as it was', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  const levels = Array.from({ length: 12 }, (_, level) => {
    const before = level === 0 ? '"x"' : `*a${level - 1}`
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => before).join(', ')}]`
  })
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'bomb.yaml'))
    return transfer
  }, levels.join('\n'))
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: dropped })

  await expect(
    page.getByText(/cannot be imported, and nothing was changed.*larger than a board/),
  ).toBeVisible()
  await expect(page.getByRole('group', { name: /^Service,/ })).toHaveCount(1)
})

test('a Mermaid flowchart can be pasted', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await page.evaluate(() => navigator.clipboard.writeText('flowchart LR\n  Shop --> Ledger[(Ledger)]'))
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 40, y: 400 } })
  await page.keyboard.press('Control+v')

  await expect(page.getByRole('group', { name: /^Ledger,/ })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Shop to Ledger' })).toBeAttached()
})
