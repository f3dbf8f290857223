import type { Page } from '@playwright/test'
import { expect, place, startBoard, test } from './fixtures.ts'
import { tabTo } from './tab-to.ts'

/** Does what a command of the palette does. */
async function command(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

test('the whole way from an empty board to a checklist needs no pointer', async ({ alice }) => {
  test.slow()
  const { page } = alice
  await page.goto('/')
  await tabTo(page, page.getByRole('button', { name: 'Start an empty board' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('All changes saved')).toBeVisible()

  for (const [kind, name] of [
    ['Client', 'Visitors'],
    ['Service', 'Shop'],
    ['Database', 'Orders'],
  ] as const) {
    await command(page, `Add: ${kind}`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: new RegExp(`^${name},`) })).toBeFocused()
    await page.keyboard.press('Escape')
  }
  for (const [from, to] of [
    ['Visitors', 'Shop'],
    ['Shop', 'Orders'],
  ] as const) {
    await command(page, 'Find on the board')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type(from)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+A')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type(to)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: new RegExp(`^${from} to ${to}`) })).toBeAttached()
  }

  await command(page, 'Add a flow')
  await tabTo(page, page.getByRole('textbox', { name: /^Requests per/ }))
  await page.keyboard.type('40/s')
  await tabTo(page, page.getByRole('button', { name: 'Add a flow' }))
  await command(page, 'Show what breaks first')
  await tabTo(page, page.getByRole('button', { name: 'Shop · throughput' }))
  await page.keyboard.press('Enter')
  const limit = page.getByRole('group', { name: 'throughput' })
  await tabTo(page, limit.getByRole('textbox', { name: 'Capacity' }))
  await page.keyboard.type('100/s')
  await tabTo(page, limit.getByRole('button', { name: /^Remove/ }))
  await command(page, 'Show what breaks first')
  await expect(
    page
      .getByRole('tabpanel', { name: 'Breaks first' })
      .getByText(/breaks at/)
      .first(),
  ).toBeVisible()

  const download = page.waitForEvent('download')
  await command(page, 'Export: Checklist')
  expect((await download).suggestedFilename()).toMatch(/checklist/i)
})

test('the tools are one stop, and arrows go on', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  const tools = page.getByRole('toolbar', { name: 'Canvas' })
  await tools.getByRole('button', { name: /^Select/ }).focus()

  await page.keyboard.press('ArrowRight')
  await expect(tools.getByRole('button', { name: /^Move around/ })).toBeFocused()
  await page.keyboard.press('End')
  await expect(tools.getByRole('button').last()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(tools.getByRole('button').last()).not.toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(tools.getByRole('button').last()).toBeFocused()
})

test('the canvas is one stop, and Enter steps in', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const canvas = page.getByRole('application', { name: 'Drawing' })
  await expect(canvas).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: /^Service,/ })).toBeFocused()
  await expect(page.getByRole('log').getByText('1 of 3')).toBeAttached()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('group', { name: /^Service to Service 2/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('group', { name: /^Service 2,/ })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('group', { name: /^Service,/ })).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByRole('group', { name: /^Service 2,/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(canvas.getByRole('group').and(page.locator(':focus'))).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(canvas).toBeFocused()
})

test('only what is selected moves, and Escape steps out one level at a time', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  const service = page.getByRole('group', { name: /^Service,/ })
  await page.keyboard.press('Escape')
  const canvas = page.getByRole('application', { name: 'Drawing' })
  await canvas.focus()
  await page.keyboard.press('Enter')
  await expect(service).toBeFocused()
  const before = await service.boundingBox()
  await page.keyboard.press('ArrowDown')
  expect(await service.boundingBox()).toEqual(before)

  await page.keyboard.press(' ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect
    .poll(async () => Math.round((await service.boundingBox())?.y ?? 0))
    .toBe(Math.round((before?.y ?? 0) + 6 * 8))
  await page.keyboard.press('Escape')
  await expect(service).not.toHaveClass(/selected/)
  await expect(service).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(canvas).toBeFocused()
})

test('after a deletion the keyboard goes on with what comes next', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await place(alice, 'Cache')
  await page.keyboard.press('Escape')
  await page.getByRole('application', { name: 'Drawing' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: /^Service,/ })).toBeFocused()
  await page.keyboard.press('Delete')

  await expect(page.getByRole('group', { name: /^Cache,/ })).toBeFocused()
})

test('a right click offers what can be done there', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await page.keyboard.press('Escape')
  await page.getByRole('group', { name: /^Service,/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /Duplicate/ }).click()
  await expect(page.getByRole('group', { name: /^Service 2,/ })).toBeVisible()

  await page.getByRole('region', { name: 'Canvas' }).click({ button: 'right', position: { x: 60, y: 500 } })
  await page.getByRole('menuitem', { name: /Add a component/ }).click()
  await page.getByRole('option', { name: 'Queue' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Mail')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: /^Mail,/ })).toBeVisible()
})
