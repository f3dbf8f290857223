import { expect, invite, join, place, startBoard, test } from './fixtures.ts'

test('a version is named, looked at, told apart from now, and restored for everybody', async ({
  alice,
  bob,
}) => {
  const link = await startBoard(alice)
  await join(bob, link)
  await place(alice, 'Service')
  await expect(bob.page.getByRole('group', { name: /^Service,/ })).toBeVisible()
  await expect(alice.page.getByText('All changes saved')).toBeVisible()
  await alice.page.getByRole('button', { name: 'History' }).click()
  const history = alice.page.getByRole('dialog', { name: 'History' })
  await history.getByRole('textbox', { name: 'Name of the version' }).fill('Before the cache')
  await history.getByRole('button', { name: 'Keep this version' }).click()
  await history.getByRole('button', { name: /Before the cache/ }).click()
  await expect(history.getByRole('img', { name: 'The board as it was: Before the cache' })).toBeVisible()
  await expect(history).toContainText('Nothing: the board is as it was.')

  await place(bob, 'Cache')
  const since = history.getByRole('region', { name: 'What has changed since' })
  await expect(since).toContainText('Component “Cache”')
  await expect(since).toContainText('First to break')
  await history.getByRole('textbox', { name: 'Name', exact: true }).fill('One service')
  await alice.page.keyboard.press('Enter')
  await expect(history.getByRole('button', { name: /One service/ })).toBeVisible()
  await history.getByRole('button', { name: 'Restore this version' }).click()
  await history.getByRole('button', { name: 'Restore for everybody' }).click()

  await expect(bob.page.getByRole('group', { name: /^Cache,/ })).toBeHidden()
  await expect(bob.page.getByRole('group', { name: /^Service,/ })).toBeVisible()
  await expect(since).toContainText('Nothing: the board is as it was.')
  await history
    .getByRole('button', { name: /Made by itself/ })
    .first()
    .click()
  await expect(since).toContainText('Removed')
})

test('who did what is told to editors, and nothing to restore is offered to viewers', async ({
  alice,
  bob,
}) => {
  await startBoard(alice)
  await place(alice, 'Service')
  await join(bob, await invite(alice, 'Viewer'))
  await alice.page.keyboard.press('Escape')
  await alice.page.getByRole('button', { name: 'History' }).click()
  await alice.page.getByRole('textbox', { name: 'Name of the version' }).fill('First')
  await alice.page.getByRole('button', { name: 'Keep this version' }).click()
  await alice.page.getByRole('tab', { name: 'Activity' }).click()
  const activity = alice.page.getByRole('list', { name: 'Activity' })
  await expect(activity).toContainText('Alice made the board.')
  await expect(activity).toContainText('Alice made a link (Viewer).')
  await expect(activity).toContainText('Bob came for the first time (Viewer).')
  await expect(activity).toContainText('Alice kept the version “First”.')

  await bob.page.getByRole('button', { name: 'History' }).click()
  await bob.page.getByRole('button', { name: /First/ }).click()
  await expect(bob.page.getByRole('img', { name: 'The board as it was: First' })).toBeVisible()
  await expect(bob.page.getByRole('button', { name: 'Restore this version' })).toBeHidden()
})
