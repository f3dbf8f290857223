import { expect, join, startBoard, test } from './fixtures.ts'

test('a what-if that one adds, the other sees, renames and removes', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  for (const { page } of [alice, bob]) await page.getByRole('tab', { name: 'What if' }).click()
  const form = alice.page.getByRole('region', { name: 'Add a what-if' })
  await form.getByRole('combobox', { name: 'What happens' }).selectOption('A domain is lost')
  await form.getByRole('combobox', { name: 'Where' }).selectOption('Zone 1')
  await form.getByRole('button', { name: 'Add' }).click()

  const row = bob.page.getByRole('row', { name: /^Without Zone 1/ })
  await expect(row).toContainText('Thumbnail workers')
  await expect(row).toContainText('1.2×')
  await expect(bob.page.getByRole('row', { name: /^As drawn/ })).toContainText('2.4×')
  await row.getByRole('button', { name: 'Rename Without Zone 1' }).click()
  await bob.page.getByRole('textbox', { name: 'Name' }).fill('The bad day')
  await bob.page.keyboard.press('Enter')
  await expect(alice.page.getByRole('row', { name: /^The bad day/ })).toContainText('1.2×')
  await alice.page.getByRole('button', { name: 'Remove The bad day' }).click()
  await expect(bob.page.getByRole('row')).toHaveCount(2)
})

test('a colder cache moves the database up, and the board stays', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('tab', { name: 'What if' }).click()
  const form = page.getByRole('region', { name: 'Add a what-if' })
  await form.getByRole('combobox', { name: 'What happens' }).selectOption('A cache answers less')
  await form.getByRole('combobox', { name: 'Where' }).selectOption('Cache')
  await form.getByRole('textbox', { name: 'Share that it answers, in %' }).fill('5')
  await form.getByRole('button', { name: 'Add' }).click()

  const row = page.getByRole('row', { name: /^Cache answers 5 %/ })
  await expect(row.getByRole('listitem').first()).toContainText('Database')
  await expect(row.getByRole('listitem').first()).toContainText('2.31×')
  await page.getByRole('tab', { name: 'Order' }).click()
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('2.4×')
})
