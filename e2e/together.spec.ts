import { expect, join, place, startBoard, test } from './fixtures.ts'

test('two people see each other draw, point and select', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await expect(alice.page.getByRole('list', { name: 'People here' })).toContainText('Bob')
  await expect(bob.page.getByRole('list', { name: 'People here' })).toContainText('Alice')

  await place(alice, 'Service')
  await expect(bob.page.getByRole('group', { name: /^Service,/ })).toBeVisible()
  await expect(bob.page.getByRole('group', { name: /^Service,/ })).toContainText('Alice')
  await bob.page.mouse.move(500, 300)
  await bob.page.mouse.move(520, 320)

  await expect(alice.page.getByRole('region', { name: 'Canvas' })).toContainText('Bob')
})

test('a drag is seen while the hand moves, and is one step when it lets go', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await place(alice, 'Service')
  const [mine, theirs] = [alice, bob].map(({ page }) => page.getByRole('group', { name: /^Service,/ }))
  if (!mine || !theirs) throw new Error('Two people have two screens.')
  const start = await mine.boundingBox()
  const there = await theirs.boundingBox()
  if (!start || !there) throw new Error('The card has no place on screen.')

  await alice.page.mouse.move(start.x + 40, start.y + 12)
  await alice.page.mouse.down()
  await alice.page.mouse.move(start.x + 140, start.y + 92, { steps: 10 })
  await expect.poll(async () => (await theirs.boundingBox())?.x).toBeGreaterThan(there.x + 80)
  await alice.page.mouse.up()
  await expect(alice.page.getByText('All changes saved')).toBeVisible()
  await alice.page.keyboard.press('Control+z')

  await expect.poll(async () => Math.round((await theirs.boundingBox())?.x ?? 0)).toBe(Math.round(there.x))
})

test('what is copied on one board is pasted on another, and a manifest as text', async ({ alice, bob }) => {
  await startBoard(alice, /Photo sharing/)
  await startBoard(bob)
  await alice.page.getByRole('group', { name: /^Queue,/ }).click()
  await alice.page.getByRole('group', { name: /^Thumbnail workers,/ }).click({ modifiers: ['Shift'] })
  await alice.page.keyboard.press('Control+c')
  const text = await alice.page.evaluate(() => navigator.clipboard.readText())
  await bob.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await bob.page.getByRole('region', { name: 'Canvas' }).hover({ position: { x: 300, y: 300 } })
  await bob.page.keyboard.press('Control+v')
  await expect(bob.page.getByRole('group', { name: 'Queue to Thumbnail workers' })).toBeAttached()

  await bob.page.keyboard.press('Control+z')
  await expect(bob.page.getByRole('group', { name: /^Queue,/ })).toBeHidden()
  await bob.page.evaluate(() =>
    navigator.clipboard.writeText('services:\n  web: { image: nginx }\n  db: { image: postgres }\n'),
  )
  await bob.page.keyboard.press('Control+v')
  await expect(bob.page.getByRole('group', { name: /^db, Database/ })).toBeVisible()
})

test('each person undoes only their own steps', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await place(alice, 'Service')
  await place(bob, 'Database')
  await expect(alice.page.getByRole('group', { name: /^Database,/ })).toBeVisible()

  await alice.page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click()

  await expect(bob.page.getByRole('group', { name: /^Service,/ })).toBeHidden()
  await expect(bob.page.getByRole('group', { name: /^Database,/ })).toBeVisible()
})

test('what was drawn offline is kept, and merges on return', async ({ alice, bob, expectedTrouble }) => {
  expectedTrouble.push(/ERR_INTERNET_DISCONNECTED|WebSocket/)
  const link = await startBoard(alice)
  await join(bob, link)
  await alice.context.setOffline(true)
  await place(alice, 'Cache')
  await place(bob, 'Queue')
  await expect(alice.page.getByText('Offline: 1 change kept on this device')).toBeVisible({ timeout: 40_000 })

  await alice.context.setOffline(false)

  await expect(alice.page.getByText('All changes saved')).toBeVisible({ timeout: 40_000 })
  await expect(bob.page.getByRole('group', { name: /^Cache,/ })).toBeVisible()
  await expect(alice.page.getByRole('group', { name: /^Queue,/ })).toBeVisible()
})

test('somebody without the link is not let in, and is told why', async ({ alice, bob, expectedTrouble }) => {
  expectedTrouble.push(/40[34]/)
  const link = await startBoard(alice)
  await bob.page.goto(link.replace(/#.*/, ''))
  await expect(bob.page.getByRole('heading', { name: 'This link does not open the board' })).toBeVisible()

  await bob.page.goto('/b/AAAAAAAAAAAAAAAAAAAAAA#AAAAAAAAAAAAAAAAAAAAAA')

  await expect(bob.page.getByRole('heading', { name: 'There is no such board' })).toBeVisible()
})

test('who comes to a deleted board is told so, and so is who is on it', async ({
  alice,
  bob,
  expectedTrouble,
}) => {
  expectedTrouble.push(/410/)
  const link = await startBoard(alice)
  const board = /\/b\/([^#]+)/.exec(link)?.[1]
  await alice.page.evaluate((id) => fetch(`/api/boards/${id}`, { method: 'DELETE' }), board)
  await expect(alice.page.getByRole('heading', { name: 'This board was deleted' })).toBeVisible()

  await bob.page.goto(link)

  await expect(bob.page.getByRole('heading', { name: 'This board was deleted' })).toBeVisible()
})

test('the shared link lets somebody in, and the board is found again on the front page', async ({
  alice,
  bob,
}) => {
  await startBoard(alice)
  await alice.page.getByRole('textbox', { name: 'Title of the board' }).fill('주문 시스템')
  await alice.page.keyboard.press('Enter')
  await alice.page.getByRole('button', { name: 'Share' }).click()
  await alice.page.getByRole('button', { name: 'Make the link' }).click()
  await alice.page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(alice.page.getByText('The link is copied.')).toBeVisible()
  await join(bob, await alice.page.evaluate(() => navigator.clipboard.readText()))
  await expect(bob.page.getByRole('textbox', { name: 'Title of the board' })).toHaveValue('주문 시스템')

  await bob.page.goto('/')
  await bob.page.getByRole('link', { name: /주문 시스템/ }).click()

  await expect(bob.page.getByRole('region', { name: 'Canvas' })).toBeVisible()
})
