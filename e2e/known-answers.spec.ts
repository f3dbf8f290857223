import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expect, openBoard, test } from './fixtures.ts'

const file = '../shared/known-answers/systems.open.json'
const run = promisify(execFile)

interface Named {
  readonly id: string
  readonly name?: string
}
interface Row {
  readonly component: string
  readonly domain?: true
  readonly multiple: number | null
  readonly factorNeeded: number | null
}
interface Answer {
  readonly breaks: readonly Row[]
  readonly objectives?: readonly {
    readonly flow: string
    readonly measure: string
    readonly multiple: number | null
  }[]
  readonly domains: readonly { readonly domain: string; readonly breaks: readonly Row[] }[]
}
interface System {
  readonly id: string
  readonly board: Readonly<Record<'components' | 'flows' | 'domains', readonly Named[] | undefined>>
}

const systems: readonly System[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
const multiples = [
  { at: 1, steps: 0 },
  { at: 10, steps: 4 },
  { at: 100, steps: 4 },
] as const

test('the known systems are there to be compared with', () => {
  test.skip(systems.length === 0, `Skipped: ${file} is not here.`)
  expect(systems.length).toBeGreaterThan(0)
})

for (const { id, board } of systems) {
  test(`panel and command line agree about ${id}`, async ({ alice }) => {
    const { page } = alice
    const folder = await mkdtemp(join(tmpdir(), 'hundredfold-known-'))
    const path = join(folder, 'board.json')
    await writeFile(path, JSON.stringify(board))
    await openBoard(alice, board)
    const slider = page.getByRole('slider', { name: 'Multiple of today' })

    for (const { at, steps } of multiples) {
      for (let step = 0; step < steps; step++) await slider.press('ArrowRight')
      const answer = await answerOf(path, at)
      await expect(slider).toHaveAttribute('aria-valuetext', `${at}× of today`)
      await compare(page, firstThree(answer, board))
      const broken = answer.breaks.filter(({ factorNeeded }) => (factorNeeded ?? 0) > 1)
      await expect(page.getByText(`${broken.length} broken`, { exact: true })).toBeVisible()
    }
    const whole = await answerOf(path, 100)
    for (const { domain } of whole.domains) {
      const name = nameIn(board.domains, domain)
      await page.getByRole('tab', { name: 'Domains' }).click()
      await page.getByRole('button', { name, exact: true }).click()
      await page.getByRole('tab', { name: 'Order' }).click()
      await compare(page, firstThree(await answerOf(path, 100, domain), board))
      await page.getByRole('tab', { name: 'Domains' }).click()
      await page.getByRole('button', { name, exact: true }).click()
    }
    await rm(folder, { recursive: true })
  })
}

async function answerOf(path: string, at: number, down?: string): Promise<Answer> {
  const lost = down === undefined ? [] : ['--down', down]
  const { stdout } = await run(
    process.execPath,
    ['tools/hundredfold.mjs', 'forecast', path, '--json', '--at', String(at), ...lost],
    { maxBuffer: 1e8 },
  )
  return JSON.parse(stdout)
}

/** Limits and missed promises together, as the panel ranks them: name and multiple on screen. */
function firstThree(
  { breaks, objectives = [] }: Answer,
  board: System['board'],
): readonly (readonly string[])[] {
  const rows = [
    ...breaks.map((row) => ({
      name: nameIn(row.domain === true ? board.domains : board.components, row.component),
      multiple: row.multiple ?? Infinity,
    })),
    ...objectives
      .filter(({ measure }) => measure !== 'availability')
      .map(({ flow, multiple }) => ({ name: nameIn(board.flows, flow), multiple: multiple ?? Infinity })),
  ]
  return rows
    .filter(({ multiple }) => multiple < Infinity)
    .sort((a, b) => a.multiple - b.multiple)
    .slice(0, 3)
    .map(({ name, multiple }) => [name, `${Number(multiple.toPrecision(3)).toLocaleString('en-US')}×`])
}

async function compare(page: Page, expected: readonly (readonly string[])[]): Promise<void> {
  const firsts = page.getByRole('button', { name: /^Breaks first: / })
  await expect(page.getByText('are being reckoned', { exact: false })).toHaveCount(0)
  const ties = await firsts.count()
  const then = page.getByRole('region', { name: 'Then' }).getByRole('listitem')
  for (const [index, words] of expected.entries()) {
    const row = index < ties ? firsts.nth(index) : then.nth(index - ties)
    for (const word of words) await expect(row).toContainText(word)
  }
}

function nameIn(rows: readonly Named[] | undefined, id: string): string {
  return rows?.find((row) => row.id === id)?.name ?? id
}
