import { existsSync, readFileSync } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, place, startBoard, test } from './fixtures.ts'

const hotels = '../shared/data/compose/dsb-hotelReservation.docker-compose.yml'

/** Exports something, with what else is chosen in the dialog. */
async function exported(
  page: Page,
  what: string,
  format: string,
  choose: (dialog: Locator) => Promise<void> = async () => {},
): Promise<{ name: string; path: string }> {
  const dialog = await exportDialog(page, what, format)
  await choose(dialog)
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const download = await coming
  await expect(dialog).toBeHidden()
  return { name: download.suggestedFilename(), path: await download.path() }
}

async function exportDialog(page: Page, what: string, format: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Export' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('combobox', { name: 'What' }).selectOption(what)
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format)
  return dialog
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
  const svg = await exported(alice.page, 'Diagram', 'SVG')
  expect(svg.name).toBe('Photo sharing.svg')
  expect(await readFile(svg.path, 'utf8')).toContain('Thumbnail workers')

  const png = await exported(alice.page, 'Diagram', 'PNG')

  expect(png.name).toBe('Photo sharing.png')
  expect((await readFile(png.path)).subarray(1, 4).toString()).toBe('PNG')
})

test('a PNG is as large as asked, and of what is selected', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  const large = await exported(page, 'Diagram', 'PNG', async (dialog) => {
    await dialog.getByRole('combobox', { name: 'Size' }).selectOption('4×')
  })
  await page.getByRole('group', { name: /^Thumbnail workers,/ }).click()
  const small = await exported(page, 'Diagram', 'PNG', async (dialog) => {
    await dialog.getByRole('combobox', { name: 'Size' }).selectOption('1×')
    await expect(dialog.getByRole('checkbox', { name: 'Only what is selected' })).toBeChecked()
  })
  const width = async (path: string) => (await readFile(path)).readUInt32BE(16)

  expect(await width(large.path)).toBeGreaterThan(4 * (await width(small.path)))
})

test('diagram and blueprint leave as PDF, in Korean too', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  for (const what of ['Diagram', 'Blueprint']) {
    const besideThePage = alice.page.waitForEvent('worker')
    const { name, path } = await exported(alice.page, what, 'PDF', async (dialog) => {
      await dialog.getByRole('combobox', { name: 'Language' }).selectOption('한국어')
      await dialog.getByRole('combobox', { name: 'Paper' }).selectOption('Letter')
    })
    const content = (await readFile(path)).toString('latin1')
    await besideThePage

    expect(name).toBe(what === 'Diagram' ? 'Photo sharing.pdf' : 'Photo sharing.blueprint.pdf')
    expect(content).toMatch(/^%PDF-1\.7/)
    expect(content).toContain('/Lang (ko)')
    expect(content).toContain('Pretendard-Regular')
  }
})

test('a blueprint from the page has every part of the answer', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { path } = await exported(alice.page, 'Blueprint', 'Markdown')
  const sections = (await readFile(path, 'utf8')).split(/^## /m)

  expect(sections.find((section) => section.startsWith('6. Failure domains'))).toMatch(/\d %/)
  expect(sections.find((section) => section.startsWith('1. One page'))).toContain('owner')
})

test('a picture and a text can be copied', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  const svg = await exportDialog(page, 'Diagram', 'SVG')
  await svg.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied.').first()).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const png = await exportDialog(page, 'Diagram', 'PNG')
  await png.getByRole('button', { name: 'Copy' }).click()
  await expect(png).toBeHidden()
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types }) => types),
  )

  expect(text).toContain('<svg')
  expect(types).toContain('image/png')
})

test('the drawing is printed without what surrounds it', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await expect(page.getByRole('banner')).toBeVisible()
  await page.emulateMedia({ media: 'print' })

  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await expect(page.getByRole('group', { name: /^Thumbnail workers,/ })).toBeVisible()
})

test('the checklist leaves as Markdown, one item per break up to 100×', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { path } = await exported(alice.page, 'Checklist', 'Markdown')
  const markdown = await readFile(path, 'utf8')

  expect(markdown.match(/^- \[ \]/gm)).toHaveLength(8)
  expect(markdown).toContain('Before 3×')
})

const hostile = [
  `"><img src=http://127.0.0.1:9/x onerror=alert(1)><script>alert(2)</script></figure>`,
  `</title></style></svg><iframe src="javascript:alert(3)"></iframe>`,
  `<svg onload=alert(4)><a href="javascript:alert(5)">x</a></svg>`,
  `]]><!-- --><style>@import url(http://127.0.0.1:9/y)</style>`,
  `' onmouseover='alert(6) \u0000\u2028&lt;b&gt;`,
]

test('names that look like programs do nothing in a blueprint or a picture', async ({ alice }) => {
  const { page } = alice
  const all = hostile.join(' ')
  const board = {
    ...{ format: 'hundredfold/1', title: all, scenario: { question: all } },
    drivers: [{ id: 'd', name: all, unit: all, base: 1 }],
    flows: [{ id: 'f', name: all, entry: 'c0', driver: 'd', perUnit: 5 }],
    components: hostile.map((name, index) => ({
      ...{ id: `c${index}`, name, position: { x: index * 300, y: 0 }, instances: { z: 1 }, growsWith: 'd' },
      limits: [{ id: 'l', kind: name, name, unit: name, capacity: 20 }],
    })),
    connections: [{ id: 'e', name: all, from: 'c0', to: 'c1' }],
    domains: [{ id: 'z', name: all, kind: 'zone', position: { x: 0, y: 300 } }],
    notes: hostile.flatMap((text, index) => [
      { id: `n${index}`, kind: 'risk', text, on: { component: `c${index}` } },
      { id: `p${index}`, kind: 'note', text, on: { point: { x: index * 200, y: 600 } } },
    ]),
    checklist: [{ id: 'i', text: all, owner: all, evidence: all }],
    decisions: [{ id: 'd', title: all, owner: all, context: all, options: hostile }],
    answers: [{ id: 'a', question: all, text: all }],
    rounds: [{ id: 'r', mode: all, digest: all, dissent: [{ reason: all }] }],
  }
  await open(page, {
    name: 'board.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(board)),
  })
  await expect(page.getByText('All changes saved')).toBeVisible()
  const files = [await exported(page, 'Blueprint', 'HTML'), await exported(page, 'Diagram', 'SVG')]
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
    await reader.mouse.move(200, 200)

    expect(seen).toEqual([`file://${copy}`])
  }
})

test('a board that leaves as a file comes back the same', async ({ alice }) => {
  await startBoard(alice, /Team chat/)
  const { page } = alice
  const first = await exported(page, 'Board file', 'JSON')
  const content = await readFile(first.path)
  await open(page, { name: first.name, mimeType: 'application/json', buffer: content })
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible()
  await expect(page.getByText('All changes saved')).toBeVisible()
  const second = await exported(page, 'Board file', 'JSON')

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
  const cards = await page.getByRole('group', { name: /\d+ in, \d+ out/ }).all()
  expect(cards).toHaveLength(24)
  for (const card of cards) await expect(card).toBeInViewport({ ratio: 0.99 })
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
  const file = await exported(page, 'Board file', 'JSON')
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
  const palette = page.getByRole('dialog', { name: 'Commands' })
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

test('what a file says against the board is shown, and the board keeps its own', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await bring(page, { name: 'web.yaml', text: manifest('Service', '') })
  const card = page.getByRole('group', { name: /^Service,/ })
  await expect(card).toContainText('×2')
  await bring(page, { name: 'web.yaml', text: manifest('Service', '').replace('replicas: 2', 'replicas: 7') })
  const report = page.getByRole('complementary', { name: 'What the file gave' })
  await report.getByText(/guesses and findings/).click()

  await expect(report).toContainText('stays 2; the file says 7')
  await expect(card).toContainText('×2')
})

test('a drawing of draw.io becomes a board', async ({ alice }) => {
  const { page } = alice
  const cells = [
    '<mxCell id="a" value="Web" vertex="1" parent="1"><mxGeometry x="0" y="0" width="100" height="60"/></mxCell>',
    '<mxCell id="b" value="Orders" style="shape=cylinder3" vertex="1" parent="1"><mxGeometry x="300" y="0"/></mxCell>',
    '<mxCell id="c" edge="1" parent="1" source="a" target="b"/>',
  ]
  const model = `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${cells.join('')}</root></mxGraphModel>`
  await open(page, {
    ...{ name: 'shop.drawio', mimeType: 'application/xml' },
    buffer: Buffer.from(`<mxfile><diagram name="Shop">${model}</diagram></mxfile>`),
  })

  await expect(page.getByRole('group', { name: /^Orders,/ })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Web to Orders' })).toBeAttached()
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
