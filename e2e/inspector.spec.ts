import { expect, openBoard, test } from './fixtures.ts'

const shop = {
  format: 'hundredfold/1',
  drivers: [{ id: 'users', name: 'Users', base: 100 }],
  flows: [{ id: 'buy', name: 'Buy', entry: 'web', driver: 'users', perUnit: 1 }],
  components: [
    { id: 'web', name: 'Web', kind: 'service', position: { x: 0, y: 0 } },
    {
      id: 'db',
      name: 'Database',
      kind: 'database',
      position: { x: 320, y: 0 },
      limits: [{ id: 'writes', kind: 'throughput', unit: 'req/s', capacity: 1000 }],
    },
  ],
  connections: [{ id: 'web-db', from: 'web', to: 'db' }],
}

test('how a component serves, fails and is run is said in the inspector', async ({ alice }) => {
  await openBoard(alice, shop)
  const { page } = alice
  await page.getByRole('group', { name: /^Database,/ }).click()
  await page.getByRole('tab', { name: 'Inspector' }).click()

  await page.getByText('Serving and scaling').click()
  const time = page.getByRole('textbox', { name: 'Service time' })
  await time.fill('soon')
  await time.press('Enter')
  await expect(page.getByText('“soon” is not a number', { exact: false })).toBeVisible()
  await time.fill('0.008')
  await time.press('Enter')
  await expect(time).toHaveValue('8 ms')

  await page.getByText('Failing and failover').click()
  await page.getByRole('checkbox', { name: 'Web', exact: true }).check()
  await page.getByText('Operations', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'Has alerts' }).check()
  await page.getByRole('textbox', { name: 'Owner' }).fill('Payments')
  await page.keyboard.press('Tab')
  await page.reload()

  await page.getByRole('group', { name: /^Database,/ }).click()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await page.getByText('Operations', { exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'Has alerts' })).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Owner' })).toHaveValue('Payments')
})

test('a leader breaks where its commits leave no time', async ({ alice }) => {
  await openBoard(alice, shop)
  const { page } = alice
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('10×')
  await page.getByRole('group', { name: /^Database,/ }).click()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  const limit = page.getByRole('group', { name: 'throughput' })
  await limit.getByRole('combobox', { name: 'Kind' }).fill('leader')
  await limit.getByRole('combobox', { name: 'Kind' }).press('Enter')

  const commit = page
    .getByRole('group', { name: 'leader' })
    .getByRole('textbox', { name: 'Time of a commit' })
  await commit.fill('2 ms')
  await commit.press('Enter')
  await page.getByRole('tab', { name: 'Breaks first' }).click()
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('5×')
})

test('retries are said on the connection', async ({ alice }) => {
  await openBoard(alice, shop)
  const { page } = alice
  await page.getByRole('group', { name: /^Web to Database/ }).focus()
  await page.keyboard.press(' ')
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await page.getByText('Retries', { exact: true }).click()
  const retries = page.getByRole('textbox', { name: 'Retries at most' })
  await retries.fill('3')
  await retries.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Retry budget' })).toBeVisible()
})

test('a limit of a kind of its own stays, with what it needs', async ({ alice }) => {
  await openBoard(alice, shop)
  const { page } = alice
  await page.getByRole('group', { name: /^Database,/ }).click()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  for (const kind of ['hot-partition', 'stock', 'delay']) {
    await page.getByRole('button', { name: 'Add a limit', exact: true }).click()
    const field = page.getByRole('combobox', { name: 'Kind' }).last()
    await field.fill(kind)
    await field.press('Enter')
  }
  const hottest = page.getByRole('group', { name: 'hot partition' })
  await hottest.getByRole('textbox', { name: 'Share of the hottest partition' }).fill('')
  await page.keyboard.press('Enter')
  await expect(hottest.getByRole('textbox', { name: 'Keys' })).toHaveValue('1')
  const stock = page.getByRole('group', { name: 'stock' })
  await stock.getByRole('textbox', { name: 'More each day' }).fill('5 GB')
  await page.keyboard.press('Enter')
  await page.reload()

  await page.getByRole('group', { name: /^Database,/ }).click()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await expect(hottest.getByRole('textbox', { name: 'Partitions' })).toBeVisible()
  await expect(stock.getByRole('textbox', { name: 'More each day' })).toHaveValue('5 GB')
  await expect(page.getByRole('group', { name: 'delay' })).toBeVisible()
})
