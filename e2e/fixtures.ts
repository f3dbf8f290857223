import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Product, startProduct } from './product.ts'

/** A person with a browser of their own. */
export interface Visitor {
  readonly name: string
  readonly page: Page
  readonly context: BrowserContext
}

interface Fixtures {
  readonly alice: Visitor
  readonly bob: Visitor
  /** Errors that a test brings about on purpose: their text is taken off the list of failures. */
  readonly expectedTrouble: RegExp[]
  /** A product that this test may kill. */
  readonly ownProduct: Product
}

export const test = base.extend<Fixtures, { readonly product: Product }>({
  product: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const product = await startProduct()
      await use(product)
      await product.close()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  ownProduct: async ({}, use) => {
    const product = await startProduct()
    await use(product)
    await product.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  expectedTrouble: async ({}, use) => use([]),
  alice: async ({ browser, product, expectedTrouble }, use) =>
    visit(browser, product, 'Alice', expectedTrouble, use),
  bob: async ({ browser, product, expectedTrouble }, use) =>
    visit(browser, product, 'Bob', expectedTrouble, use),
})

export { expect }

/** A visitor for the time of one test; any error in their console or a failed request fails it. */
export async function visit(
  browser: Browser,
  product: Product,
  name: string,
  expectedTrouble: readonly RegExp[],
  use: (visitor: Visitor) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: product.url, acceptDownloads: true, locale: 'en-US' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.url })
  await context.addInitScript((known) => localStorage.setItem('hundredfold.name', known), name)
  const trouble: string[] = []
  const foreign: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on(
    'response',
    (response) => response.status() >= 400 && trouble.push(`${response.status()} ${response.url()}`),
  )
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(product.url))
      foreign.push(request.url())
  })
  await use({ name, page, context })
  await context.close()

  expect(trouble.filter((text) => !expectedTrouble.some((known) => known.test(text)))).toEqual([])
  expect(foreign).toEqual([])
}

/** Starts a board and returns its link. */
export async function startBoard(
  { page }: Visitor,
  how: string | RegExp = 'Start an empty board',
): Promise<string> {
  await page.goto('/')
  await page.getByRole('button', { name: how }).click()
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible()
  await expect(page.getByText('All changes saved')).toBeVisible()
  return page.url()
}

/** Starts a board that has this in its file. */
export async function openBoard({ page }: Visitor, board: object): Promise<void> {
  await page.goto('/')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Open (a )?file/ }).click()
  await (await choosing).setFiles({
    name: 'board.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'hundredfold/1', ...board })),
  })
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible()
}

/** Opens somebody's link. */
export async function join({ page }: Visitor, link: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible()
  await expect(page.getByText('All changes saved')).toBeVisible()
}

/** Puts a component of a kind in the middle of the canvas. */
export async function place({ page }: Visitor, kind: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Components' })
    .getByRole('button', { name: kind, exact: true })
    .click()
}

/** Makes a link in the share dialog, which stays open, and reads it. */
export async function invite({ page }: Visitor, role: string): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('combobox', { name: 'Whoever has the link is' }).selectOption(role)
  await page.getByRole('button', { name: 'Make the link' }).click()
  await expect(page.getByRole('img', { name: 'The link as a code to scan' })).toBeVisible()
  return page.getByRole('textbox', { name: 'The new link' }).inputValue()
}
