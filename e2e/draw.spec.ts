import { expect, join, place, startBoard, test } from './fixtures.ts'

test('a person draws two components and connects them', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await place(alice, 'Database')
  await expect(page.getByRole('group', { name: /^Service,/ })).toBeVisible()

  await page.getByRole('group', { name: /^Database,/ }).dragTo(page.getByRole('region', { name: 'Canvas' }), {
    targetPosition: { x: 600, y: 420 },
  })
  await page.getByRole('button', { name: 'Connect (A)' }).click()
  await page.getByRole('group', { name: /^Service,/ }).dragTo(page.getByRole('group', { name: /^Database,/ }))

  await expect(page.getByRole('group', { name: 'Service to Database' })).toBeAttached()
  await expect(page.getByText('All changes saved')).toBeVisible()
})

test('what is dragged from the list stands where it was dropped', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await page
    .getByRole('region', { name: 'Components' })
    .getByRole('button', { name: 'Cache' })
    .dragTo(page.getByRole('region', { name: 'Canvas' }), { targetPosition: { x: 200, y: 300 } })

  const card = await page.getByRole('group', { name: /^Cache,/ }).boundingBox()
  const canvas = await page.getByRole('region', { name: 'Canvas' }).boundingBox()
  expect(Math.abs((card?.x ?? 0) + (card?.width ?? 0) / 2 - (canvas?.x ?? 0) - 200)).toBeLessThan(20)
})

test('renaming, deleting and undoing work from the keyboard', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Queue')
  const queue = page.getByRole('group', { name: /^Queue,/ })
  await queue.click()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('주문 대기열')
  await page.keyboard.press('Enter')
  const renamed = page.getByRole('group', { name: /^주문 대기열,/ })
  await expect(renamed).toBeVisible()

  await renamed.click()
  await page.keyboard.press('Delete')
  await expect(renamed).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(renamed).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(queue).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(renamed).toBeVisible()
})

test('several are selected, duplicated and deleted together, and one undo brings them back', async ({
  alice,
}) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await place(alice, 'Cache')
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 30, y: 500 } })
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('group', { name: /^Service 2,/ })).toBeVisible()
  await expect(page.getByRole('group', { name: /^Cache 2,/ })).toBeVisible()

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(page.getByText('Nothing is drawn yet')).toBeVisible()
  await page.keyboard.press('Control+z')

  await expect(page.getByRole('group', { name: /^(Service|Cache).*,/ })).toHaveCount(4)
})

test('a line that ends on nothing asks what it leads to', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  await page.getByRole('button', { name: 'Connect (A)' }).click()
  await page
    .getByRole('group', { name: /^Service,/ })
    .dragTo(page.getByRole('region', { name: 'Canvas' }), { targetPosition: { x: 560, y: 120 } })
  await page.getByRole('combobox', { name: 'What does it lead to?' }).fill('queu')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Name' }).fill('Orders')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('group', { name: 'Service to Orders' })).toBeAttached()
})

test('a failure domain takes along what stands in it', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  const card = page.getByRole('group', { name: /^Service,/ })
  const before = await card.boundingBox()
  if (!before) throw new Error('The card has no place on screen.')
  await page.getByRole('button', { name: 'Failure domain (F)' }).click()
  await page.mouse.move(before.x - 60, before.y - 70)
  await page.mouse.down()
  await page.mouse.move(before.x + before.width + 60, before.y + before.height + 60, { steps: 5 })
  await page.mouse.up()
  await page.keyboard.press('Enter')
  const domain = page.getByRole('group', { name: /^New domain,/ })
  await expect(domain).toBeVisible()

  await page.mouse.move(before.x - 20, before.y - 55)
  await page.mouse.down()
  await page.mouse.move(before.x + 60, before.y - 15, { steps: 8 })
  await page.mouse.up()

  await expect.poll(async () => ((await card.boundingBox())?.x ?? 0) - before.x).toBeGreaterThan(60)
  await expect(page.getByText('All changes saved')).toBeVisible()
})

test('the wheel moves around and the keyboard shows everything again', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  const card = page.getByRole('group', { name: /^Service,/ })
  const before = await card.boundingBox()
  await page.mouse.move(500, 400)
  await page.mouse.wheel(0, 240)
  await expect.poll(async () => (await card.boundingBox())?.y).toBeLessThan((before?.y ?? 0) - 100)

  await page.keyboard.press('Shift+1')
  await expect(card).toBeInViewport()
})

test('arrow keys nudge what is selected, each press one step', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  await place(alice, 'Service')
  const card = page.getByRole('group', { name: /^Service,/ })
  await card.click()
  const before = await card.boundingBox()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await card.boundingBox())?.x).toBe((before?.x ?? 0) + 16)

  await page.keyboard.press('Control+z')

  await expect.poll(async () => (await card.boundingBox())?.x).toBe((before?.x ?? 0) + 8)
})

test('a bottleneck is pinned to a component, and a thought to the canvas', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  const { page } = alice
  await place(alice, 'Database')
  await page.keyboard.press('b')
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('모든 쓰기가 여기로')
  await page.keyboard.press('Control+Enter')
  await expect(
    bob.page.getByRole('group', { name: 'Bottleneck on Database: 모든 쓰기가 여기로' }),
  ).toBeVisible()

  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 60, y: 420 } })
  await page.keyboard.press('n')
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 200, y: 420 } })
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Who owns this?')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Question')
  await expect(bob.page.getByRole('group', { name: 'Question: Who owns this?' })).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(bob.page.getByRole('group', { name: 'Note: Who owns this?' })).toBeVisible()
})

test('automatic layout is one step that one undo takes back', async ({ alice }) => {
  await startBoard(alice)
  const { page } = alice
  for (const kind of ['Service', 'Database', 'Cache']) await place(alice, kind)
  const card = page.getByRole('group', { name: /^Cache,/ })
  const where = async () => JSON.stringify(await card.boundingBox())
  const before = await where()
  await page.getByRole('button', { name: 'Lay out automatically' }).click()
  await expect.poll(where).not.toBe(before)
  await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click()
  await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click()

  await expect(card).toBeHidden()
})
