import { expect, join, place, startBoard, test } from './fixtures.ts'

test('two tabs are one person, and each undoes its own steps', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  const second = { ...alice, page: await alice.context.newPage() }
  await join(second, link)
  await join(bob, link)
  await place(alice, 'Service')
  await place(second, 'Queue')
  for (const { page } of [alice, second, bob]) {
    await expect(page.getByRole('group', { name: /^Service,/ })).toHaveCount(1)
    await expect(page.getByRole('group', { name: /^Queue,/ })).toHaveCount(1)
  }
  await expect(
    bob.page.getByRole('list', { name: 'People here' }).getByRole('listitem').filter({ hasText: 'Alice' }),
  ).toHaveCount(1)

  await second.page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click()

  for (const { page } of [alice, second, bob]) {
    await expect(page.getByRole('group', { name: /^Queue,/ })).toBeHidden()
    await expect(page.getByRole('group', { name: /^Service,/ })).toBeVisible()
  }
})

test('a tab that slept has what was drawn meanwhile, once', async ({ alice, bob }) => {
  const link = await startBoard(alice)
  await join(bob, link)
  const browser = await alice.context.newCDPSession(alice.page)
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' })
  await place(bob, 'Queue')
  await expect(bob.page.getByText('All changes saved')).toBeVisible()
  await browser.send('Page.setWebLifecycleState', { state: 'active' })
  await place(alice, 'Cache')

  for (const { page } of [alice, bob]) {
    await expect(page.getByRole('group', { name: /^Queue,/ })).toHaveCount(1)
    await expect(page.getByRole('group', { name: /^Cache,/ })).toHaveCount(1)
  }
})

test('a page that was left and gone back to is the same person with the same board', async ({
  alice,
  bob,
}) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await place(alice, 'Service')
  await expect(alice.page.getByText('All changes saved')).toBeVisible()
  await alice.page.goto('/')
  await place(bob, 'Queue')
  await expect(bob.page.getByText('All changes saved')).toBeVisible()
  await alice.page.goBack()
  await place(alice, 'Cache')

  for (const { page } of [alice, bob]) {
    for (const kind of [/^Service,/, /^Queue,/, /^Cache,/])
      await expect(page.getByRole('group', { name: kind })).toHaveCount(1)
  }
  await expect(
    bob.page.getByRole('list', { name: 'People here' }).getByRole('listitem').filter({ hasText: 'Alice' }),
  ).toHaveCount(1)
})
