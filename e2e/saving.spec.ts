import type { WebSocketRoute } from '@playwright/test'
import { expect, join, place, startBoard, test, type Visitor } from './fixtures.ts'

test('whose work the server does not take copies it, and goes on without it', async ({ alice }) => {
  const wire = await tapped(alice)
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await expect(page.getByText('All changes saved')).toBeVisible()
  wire.isCut = true
  await place(alice, 'Cache')
  await wire.hangUp(4413)
  const note = page.getByRole('alert').filter({ hasText: 'as large as this server lets it be' })
  await expect(note).toBeVisible()
  await expect(page.getByText('Cannot save: copy your work')).toBeVisible()

  const download = page.waitForEvent('download')
  await note.getByRole('button', { name: 'Copy your work to a file' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.hundredfold\.json$/)
  wire.isCut = false
  page.on('dialog', (dialog) => void dialog.accept())
  await note.getByRole('button', { name: 'Go on without it' }).click()

  await expect(page.getByRole('group', { name: /^Service,/ })).toBeVisible()
  await expect(page.getByText('All changes saved')).toBeVisible()
  await expect(page.getByRole('group', { name: /^Cache,/ })).toBeHidden()
})

test('why the server hung up is told while the page comes back by itself', async ({ alice }) => {
  const wire = await tapped(alice)
  await startBoard(alice)
  wire.isRefusing = true
  await wire.hangUp(1012)
  await expect(alice.page.getByText('The server is restarting.')).toBeVisible()
  wire.isRefusing = false

  await expect(alice.page.getByText('All changes saved')).toBeVisible()
  await expect(alice.page.getByText('The server is restarting.')).toBeHidden()
})

test('leaving asks only while something is nowhere but here', async ({ alice }) => {
  const wire = await tapped(alice)
  await startBoard(alice)
  const { page } = alice
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await place(alice, 'Service')
  await expect(page.getByText('All changes saved')).toBeVisible()
  await page.reload()
  await expect(page.getByText('All changes saved')).toBeVisible()
  expect(asked).toEqual([])

  wire.isCut = true
  await place(alice, 'Cache')
  await expect(page.getByText(/^Saving|^Offline: 1 change/)).toBeVisible()
  await page.reload()

  expect(asked).toEqual(['beforeunload'])
})

test('a board is forgotten on one device and stays for the others', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await place(bob, 'Service')
  await expect(bob.page.getByText('All changes saved')).toBeVisible()
  await bob.page.keyboard.press('Control+k')
  await bob.page.getByRole('dialog').getByRole('combobox').fill('Forget this board')
  await bob.page.keyboard.press('Enter')
  await bob.page.getByRole('button', { name: 'Forget it here' }).click()

  await expect(bob.page.getByRole('button', { name: 'Start an empty board' })).toBeVisible()
  await expect(bob.page.getByRole('link', { name: /Untitled board/ })).toBeHidden()
  expect(await bob.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  await expect(alice.page.getByRole('group', { name: /^Service,/ })).toBeVisible()
})

test('what a device kept from before a restored backup is offered as a file, and not merged', async ({
  alice,
}) => {
  const { page } = alice
  const link = await startBoard(alice)
  // As if the board had had an earlier epoch, in which this device never got through to the server.
  await page.routeWebSocket(/\/sync\//, () => undefined)
  await page.route(/\/session$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), epoch: 0 } })
  })
  await page.goto('/')
  await page.goto(link)
  await expect(page.getByText(/^Offline|^Saving/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Title of the board' }).fill('Never sent')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Saving|^Offline: 1 change/)).toBeVisible()
  await page.unrouteAll()
  page.on('dialog', (dialog) => void dialog.accept())
  const fresh = await alice.context.newPage()
  await page.close()
  await fresh.goto(link)
  const note = fresh.getByRole('alert').filter({ hasText: 'a copy from before' })
  await expect(note).toBeVisible()
  await expect(fresh.getByRole('textbox', { name: 'Title of the board' })).toHaveValue('')
  const download = fresh.waitForEvent('download')
  await note.getByRole('button', { name: 'Save the copy as a file' }).click()
  expect((await download).suggestedFilename()).toBe('Never sent.hundredfold.json')
  await note.getByRole('button', { name: 'Forget the copy' }).click()
  await fresh.reload()

  await expect(fresh.getByText('All changes saved')).toBeVisible()
  await expect(note).toBeHidden()
})

/** The sockets of somebody's page, to hang up on and to cut. */
interface Wire {
  /** Nothing that the page says reaches the server. */
  isCut: boolean
  /** Who comes back is hung up on again. */
  isRefusing: boolean
  hangUp(code: number): Promise<void>
}

async function tapped({ page }: Visitor): Promise<Wire> {
  let last: { route: WebSocketRoute; code: number } | null = null
  const wire: Wire = {
    isCut: false,
    isRefusing: false,
    async hangUp(code) {
      if (last === null) throw new Error('No socket is open.')
      last.code = code
      await last.route.close({ code })
    },
  }
  await page.routeWebSocket(/\/sync\//, (route) => {
    const code = last?.code ?? 1006
    last = { route, code }
    if (wire.isRefusing) return void route.close({ code })
    const server = route.connectToServer()
    route.onMessage((message) => {
      if (!wire.isCut) server.send(message)
    })
  })
  return wire
}
