import { expect, invite, join, place, startBoard, test, type Visitor } from './fixtures.ts'

test('one follows another until one moves oneself', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await place(alice, 'Service')
  await expect(cardOf(bob)).toBeVisible()
  await alice.page.getByRole('button', { name: 'Follow Bob' }).click()
  await expect(alice.page.getByText(/^Following Bob/)).toBeVisible()
  const before = await placeOf(alice)
  await bob.page.getByRole('region', { name: 'Canvas' }).hover({ position: { x: 300, y: 500 } })
  await bob.page.mouse.wheel(160, 0)
  await expect.poll(async () => (await placeOf(alice)).x).toBeLessThan(before.x - 50)

  await alice.page.keyboard.press('Escape')
  await expect(alice.page.getByText(/^Following Bob/)).toBeHidden()
  await alice.page.getByRole('button', { name: 'Follow Bob' }).click()
  await alice.page.getByRole('region', { name: 'Canvas' }).hover({ position: { x: 300, y: 500 } })
  await alice.page.mouse.wheel(0, 80)
  await expect(alice.page.getByText(/^Following Bob/)).toBeHidden()
  await alice.page.getByRole('button', { name: 'Follow Bob' }).click()
  await bob.page.close()
  await expect(alice.page.getByText(/^Following Bob/)).toBeHidden()
})

test('everyone is asked to come, and may go or stay', async ({ alice, bob }) => {
  await startBoard(alice)
  await place(alice, 'Service')
  await join(bob, await invite(alice, 'Participant'))
  await alice.page.keyboard.press('Escape')
  await alice.page.getByRole('region', { name: 'Canvas' }).hover({ position: { x: 300, y: 500 } })
  await alice.page.mouse.wheel(0, 200)
  const before = await placeOf(bob)
  await bring(alice)
  const request = bob.page.getByRole('status').filter({ hasText: 'Alice asks you to look' })
  await request.getByRole('button', { name: 'Stay here' }).click()
  await expect(request).toBeHidden()
  expect(await placeOf(bob)).toEqual(before)

  await bring(alice)
  await request.getByRole('button', { name: 'Look there' }).click()

  await expect.poll(async () => (await placeOf(bob)).y).not.toBe(before.y)
  await bob.page.getByRole('button', { name: 'Reactions and pointing' }).click()
  await expect(bob.page.getByRole('menuitem', { name: 'Bring everyone here' })).toBeHidden()
})

test('a sign is seen and said, and so is how much somebody changed', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await bob.page.getByRole('button', { name: 'Reactions and pointing' }).click()
  await bob.page.getByRole('menuitem', { name: 'I agree' }).click()
  const sign = alice.page.getByRole('list', { name: 'People here' }).getByRole('img', { name: 'I agree' })
  await expect(sign).toBeVisible()
  await expect(alice.page.getByRole('log').filter({ hasText: 'Bob: I agree' })).toBeAttached()
  await expect(sign).toBeHidden()

  await place(bob, 'Service')
  await expect(alice.page.getByRole('log').filter({ hasText: 'Bob changed 1 item.' })).toBeAttached()
  await bob.page.close()
  await expect(alice.page.getByRole('log').filter({ hasText: 'Bob has left.' })).toBeAttached()
})

test('a tab that nobody looks at shows no hands', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await bob.page.mouse.move(500, 300)
  await bob.page.mouse.move(520, 320)
  const canvas = alice.page.getByRole('region', { name: 'Canvas' })
  await expect(canvas).toContainText('Bob')

  await bob.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })

  await expect(canvas).not.toContainText('Bob')
  await expect(alice.page.getByRole('list', { name: 'People here' })).toContainText('Bob')
})

function cardOf({ page }: Visitor) {
  return page.getByRole('group', { name: /^Service,/ })
}

async function placeOf(who: Visitor): Promise<{ x: number; y: number }> {
  const box = await cardOf(who).boundingBox()
  if (box === null) throw new Error('The card has no place on screen.')
  return { x: Math.round(box.x), y: Math.round(box.y) }
}

async function bring({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Reactions and pointing' }).click()
  await page.getByRole('menuitem', { name: 'Bring everyone here' }).click()
}
