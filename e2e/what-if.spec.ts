import { expect, join, openBoard, startBoard, test } from './fixtures.ts'

test('a what-if that one adds, the other sees, changes and removes', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  for (const { page } of [alice, bob]) await page.getByRole('tab', { name: 'What if' }).click()
  const form = alice.page.getByRole('region', { name: 'Add a what-if' })
  await form.getByRole('combobox', { name: 'What happens' }).selectOption('A domain is lost')
  await form.getByRole('combobox', { name: 'Where' }).selectOption('Zone 1')
  await form.getByRole('button', { name: 'Add' }).click()

  const row = bob.page.getByRole('rowgroup', { name: 'Without Zone 1' })
  await expect(row).toContainText('Thumbnail workers')
  await expect(row).toContainText('1.2×')
  await expect(bob.page.getByRole('rowgroup', { name: 'As drawn' })).toContainText('2.4×')
  await row.getByRole('button', { name: 'Change Without Zone 1' }).click()
  await bob.page.getByRole('checkbox', { name: 'Zone 2' }).check()
  await expect(alice.page.getByRole('rowgroup', { name: 'Without Zone 1, Zone 2' })).toContainText('0×')
  await bob.page.getByRole('checkbox', { name: 'Zone 2' }).uncheck()
  await bob.page.getByRole('textbox', { name: 'Name' }).fill('The bad day')
  await bob.page.keyboard.press('Enter')
  await expect(alice.page.getByRole('rowgroup', { name: 'The bad day' })).toContainText('1.2×')
  await alice.page.getByRole('button', { name: 'Remove The bad day' }).click()
  await expect(bob.page.getByRole('rowgroup', { name: 'The bad day' })).toBeHidden()
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

  const row = page.getByRole('rowgroup', { name: 'Cache answers 5 %' })
  await expect(row.getByRole('listitem').first()).toContainText('Database')
  await expect(row.getByRole('listitem').first()).toContainText('2.31×')
  await page.getByRole('tab', { name: 'Order' }).click()
  const first = page.getByRole('region', { name: 'Breaks first' })
  await expect(first).toContainText('2.4×')
  await page.getByRole('tab', { name: 'What if' }).click()
  await row.getByRole('button', { name: 'Look at Cache answers 5 %' }).click()
  await page.getByRole('tab', { name: 'Order' }).click()
  await expect(first).toContainText('Database')
  await expect(first).toContainText('2.31×')
  await page.getByRole('button', { name: 'Back to the board' }).click()
  await expect(first).toContainText('Thumbnail workers')
})

test('the numbers of a what-if change, and its name goes with them', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  for (const { page } of [alice, bob]) await page.getByRole('tab', { name: 'What if' }).click()
  const { page } = alice
  const form = page.getByRole('region', { name: 'Add a what-if' })
  await form.getByRole('combobox', { name: 'What happens' }).selectOption('A cache answers less')
  await form.getByRole('combobox', { name: 'Where' }).selectOption('Cache')
  await form.getByRole('textbox', { name: 'Share that it answers, in %' }).fill('50')
  await form.getByRole('button', { name: 'Add' }).click()
  await bob.page.getByRole('button', { name: 'Look at Cache answers 50 %' }).click()

  await page.getByRole('button', { name: 'Change Cache answers 50 %' }).click()
  await page.getByRole('textbox', { name: 'Cache · hit ratio' }).fill('5 %')
  await page.keyboard.press('Enter')
  const cold = page.getByRole('rowgroup', { name: 'Cache answers 5 %' })
  await expect(cold.getByRole('listitem').first()).toContainText('2.31×')
  const also = cold.getByRole('region', { name: 'And at the same time' })
  await also.getByRole('combobox', { name: 'What happens' }).selectOption('More load than asked about')
  await also.getByRole('textbox', { name: 'Times today’s load' }).fill('3')
  await also.getByRole('button', { name: 'Add' }).click()
  const both = '3 times the load, Cache answers 5 %'
  await expect(page.getByRole('rowgroup', { name: both })).toContainText('at 3×')

  await expect(bob.page.getByText(`What if: ${both}. The board is unchanged.`)).toBeVisible()
  await expect(bob.page.getByRole('slider', { name: 'Multiple of today' })).toHaveAttribute(
    'aria-valuetext',
    '3× of today',
  )
})

test('promises and retries stand in the table with the limits', async ({ alice }) => {
  await openBoard(alice, {
    title: 'Slow bank',
    scenario: { multiple: 10, objectives: [{ flow: 'pay', meanSeconds: 0.5 }] },
    drivers: [{ id: 'users', name: 'Users', unit: 'x', base: 1, curve: { kind: 'linear' } }],
    flows: [{ id: 'pay', name: 'Pay', entry: 'till', driver: 'users', perUnit: 10 }],
    components: [
      { id: 'till', name: 'Till', limits: [{ id: 'rps', kind: 'throughput', capacity: 200 }] },
      { id: 'bank', name: 'Bank', kind: 'external', instances: 100, service: { meanSeconds: 0.2 } },
    ],
    connections: [{ id: 'till-bank', from: 'till', to: 'bank', retry: { retries: 2, failureRatio: 0.01 } }],
  })
  const { page } = alice
  await page.getByRole('tab', { name: 'What if' }).click()
  const form = page.getByRole('region', { name: 'Add a what-if' })
  await form.getByRole('combobox', { name: 'What happens' }).selectOption('Something is slow')
  await form.getByRole('button', { name: 'Add' }).click()
  await form
    .getByRole('combobox', { name: 'What happens' })
    .selectOption('Every attempt fails: a retry storm')
  await form.getByRole('button', { name: 'Add' }).click()

  const slow = page.getByRole('rowgroup', { name: 'Bank is 5 times slower' })
  await expect(slow.getByRole('listitem').first()).toContainText('mean response within 500 ms')
  await expect(slow.getByRole('cell', { name: '1', exact: true })).toBeVisible()
  const storm = page.getByRole('rowgroup', { name: 'Retry storm on Till → Bank' })
  await expect(storm.getByRole('listitem').filter({ hasText: 'Pay' })).toContainText('Before')
  await expect(page.getByRole('rowgroup', { name: 'As drawn' })).toContainText('at 10×')
})
