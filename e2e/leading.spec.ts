import { expect, join, startBoard, test } from './fixtures.ts'
import { linkFor } from './links.ts'
import { bar, lead, startWorkshop, withPeople } from './meeting.ts'

test('a locked map rests in the hands of who facilitates', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'editor'))
  await startWorkshop(alice, /^Named/, 'Map')
  await lead(alice, 'Lock the map')
  await expect(bob.page.getByText('The map is locked')).toBeVisible()
  await expect(bob.page.getByRole('region', { name: 'Components' })).toBeHidden()
  await expect(alice.page.getByRole('region', { name: 'Components' })).toBeVisible()
  await bar(alice)
    .getByRole('button', { name: /^Next:/ })
    .click()
  await expect(bar(bob)).toContainText('Phase 2')
  await expect(bob.page.getByText('The map is locked')).toBeVisible()

  await lead(alice, 'Lock the map')

  await expect(bob.page.getByText('The map is locked')).toBeHidden()
  await expect(bob.page.getByRole('region', { name: 'Components' })).toBeVisible()
})

test('everybody is asked to follow, and sees what the facilitator sees', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'participant'))
  await startWorkshop(alice, /^Named/, 'Map')
  await lead(alice, 'Ask everyone to follow me')
  await expect(bob.page.getByText('Alice asks you to follow what they see.')).toBeVisible()
  await bob.page.getByRole('button', { name: 'Follow', exact: true }).click()

  await expect(bob.page.getByText('Following Alice')).toBeVisible()
  await bob.page.getByRole('button', { name: 'Stop following' }).click()
  await expect(bob.page.getByText('Following Alice')).toBeHidden()
})

test('hidden cursors are those of all but who facilitates', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'participant'))
  await startWorkshop(alice, /^Named/, 'Map')
  const pointOn = ({ page }: typeof alice) => page.mouse.move(500, 500)
  const nameOn = ({ page }: typeof alice, name: string) =>
    page.getByRole('region', { name: 'Canvas' }).getByText(name, { exact: true })
  await pointOn(bob)
  await expect(nameOn(alice, 'Bob')).toBeVisible()
  await lead(alice, 'Hide all but facilitators’ cursors')
  await expect(nameOn(alice, 'Bob')).toBeHidden()
  await pointOn(alice)

  await expect(nameOn(bob, 'Alice')).toBeVisible()
})

test('an area is locked for everybody, and freed again', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'editor'))
  await startWorkshop(alice, /^Named/, 'Map')
  const queue = ({ page }: typeof alice) => page.getByRole('group', { name: /^Queue,/ })
  await queue(alice).click()
  await lead(alice, 'Lock or unlock what is selected')
  await expect(queue(bob).getByLabel('Locked')).toBeVisible()
  await queue(bob).click()
  await bob.page.keyboard.press('Delete')
  await expect(queue(bob)).toBeVisible()

  await lead(alice, 'Lock or unlock what is selected')

  await expect(queue(bob).getByLabel('Locked')).toBeHidden()
})

test('the reins are handed over, and taken back', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'participant'))
  await startWorkshop(alice, /^Named/, 'Map')
  const next = bar(bob).getByRole('button', { name: /^Next:/ })
  await expect(next).toBeHidden()
  const role = alice.page.getByRole('combobox', { name: 'Role of Bob' })
  await lead(alice, 'People and roles')
  await role.selectOption('Facilitator')
  await next.click()
  await alice.page.keyboard.press('Escape')
  await expect(bar(alice)).toContainText('Phase 2')
  await lead(alice, 'People and roles')
  await role.selectOption('As their link says')

  await expect(next).toBeHidden()
  await alice.page.keyboard.press('Escape')
  await lead(alice, 'Undo the last change')
  await expect(bar(bob)).toContainText('Phase 1')
})

test('whoever is left without a facilitator takes over', async ({ browser, ownProduct }) => {
  const around = { browser, product: ownProduct, expectedTrouble: [/WebSocket/] }
  await withPeople(around, ['Alice', 'Bob'], async ([alice, bob]) => {
    await bob.page.clock.install()
    const link = await startBoard(alice, /Photo sharing/)
    await join(bob, await linkFor(alice, link, 'participant'))
    await startWorkshop(alice, /^Named/, 'Map')
    await expect(bar(bob)).toContainText('Phase 1')
    await alice.page.close()
    await expect(bob.page.getByRole('button', { name: 'Follow Alice' })).toBeHidden()
    await ownProduct.passMinutes(1)
    await bob.page.clock.fastForward('01:01')
    await expect(bob.page.getByText('The facilitator has been away for a minute.')).toBeVisible()
    await bob.page.getByRole('button', { name: 'Take over as facilitator' }).click()

    await expect(bob.page.getByText('You lead the workshop now.')).toBeVisible()
    await bar(bob)
      .getByRole('button', { name: /^Next:/ })
      .click()
    await expect(bar(bob)).toContainText('Phase 2')
  })
})

test('readers hear of half time, the last minute, ten seconds and the end', async ({
  browser,
  ownProduct,
}) => {
  const around = { browser, product: ownProduct, expectedTrouble: [] }
  await withPeople(around, ['Alice', 'Bob'], async ([alice, bob]) => {
    const link = await startBoard(alice, /Photo sharing/)
    await join(bob, await linkFor(alice, link, 'participant'))
    await startWorkshop(alice, /^Named/, 'Map')
    const heard = bob.page.getByRole('log')
    await expect(heard.getByText(/^Map\. Correct the map/)).toBeAttached()
    const moments = [
      [4, 'Half of the time is over.'],
      [3, 'One minute left.'],
      [5 / 6, 'Ten seconds left.'],
      [1 / 6, 'The time is over.'],
    ] as const
    for (const [minutes, words] of moments) {
      await ownProduct.passMinutes(minutes)
      await lead(alice, 'Lock the map') // pages learn the time with the next word of the server
      await expect(heard.getByText(words, { exact: true })).toBeAttached()
    }
    await expect(bar(bob).getByRole('timer', { name: 'Over time' })).toBeVisible()
  })
})

test('readers hear of a reveal and of the phase that it opens', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'participant'))
  await startWorkshop(alice, /^Named/, 'Silent ballot')
  await alice.page.getByRole('button', { name: 'Start the sealed round' }).click()
  await expect(bar(bob)).toContainText('0 voted')
  await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()
  await bar(alice).getByRole('button', { name: 'Reveal without 1' }).click()

  const heard = bob.page.getByRole('log')
  await expect(heard.getByText(/^The votes are revealed\./)).toBeAttached()
  await expect(heard.getByText(/^Reveal the room\. Read/)).toBeAttached()
})

test('the growth sheet names no day while the answer is sealed', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, await linkFor(alice, link, 'participant'))
  await startWorkshop(alice, /^Named/, 'Silent ballot')
  await alice.page.getByRole('button', { name: 'Start the sealed round' }).click()
  await bob.page.keyboard.press('Control+k')
  await bob.page.getByRole('combobox').fill('growth sheet')
  await bob.page.keyboard.press('Enter')
  const sheet = bob.page.getByRole('dialog', { name: 'Growth' })
  await expect(sheet.getByRole('heading', { name: 'Over time' })).toBeVisible()
  await expect(sheet.getByRole('heading', { name: 'On which day' })).toBeHidden()

  await bar(alice).getByRole('button', { name: 'Reveal the room' }).click()
  await bar(alice).getByRole('button', { name: 'Reveal without 1' }).click()
  await expect(bar(alice)).toContainText('Phase 2')
  await expect(sheet.getByRole('heading', { name: 'On which day' })).toBeHidden()
  await alice.page.getByRole('button', { name: 'Reveal the panel’s answer' }).click()
  await expect(sheet.getByRole('heading', { name: 'On which day' })).toBeVisible()
})

for (const width of [1280, 1024])
  test(`at ${width} pixels the bar is one row and every tab is in reach`, async ({ alice, bob }) => {
    await alice.page.setViewportSize({ width, height: 800 })
    const link = await startBoard(alice, /Photo sharing/)
    await join(bob, await linkFor(alice, link, 'participant'))
    await startWorkshop(alice, /^Named/, 'Silent ballot')
    await alice.page.getByRole('button', { name: 'Start the sealed round' }).click()
    await expect(bar(alice)).toContainText('0 voted, 1 missing')
    const panel = alice.page.getByRole('complementary', { name: /^(Panel|패널)$/ })
    for (const language of ['English', '한국어']) {
      await alice.page.getByRole('combobox', { name: /^Language/ }).selectOption(language)
      const row = alice.page.getByRole('region', { name: /^(Workshop|워크숍)$/ })
      expect((await row.boundingBox())?.height).toBeLessThan(56)
      const right = (await panel.boundingBox()) ?? { x: 0, width: 0 }
      const last = (await panel.getByRole('tab').last().boundingBox()) ?? { x: Infinity, width: 0 }
      expect(last.x + last.width).toBeLessThanOrEqual(right.x + right.width)
    }
  })
