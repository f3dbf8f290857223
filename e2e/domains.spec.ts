import { expect, openBoard, startBoard, test } from './fixtures.ts'

test('a loss is followed step by step on the canvas', async ({ alice }) => {
  const throughput = (capacity: number) => [{ id: 'rps', kind: 'throughput', capacity }]
  await openBoard(alice, {
    drivers: [{ id: 'users', base: 1000 }],
    flows: [{ id: 'read', entry: 'cache', driver: 'users', perUnit: 1 }],
    components: [
      { id: 'cache', name: 'Cache', kind: 'cache', hitRatio: 0.9, limits: throughput(5000) },
      { id: 'db', name: 'Database', kind: 'database', limits: throughput(200) },
      { id: 'mail', name: 'Mail', kind: 'external', limits: throughput(3000) },
    ],
    connections: [
      { id: 'cache-db', from: 'cache', to: 'db', onMiss: true },
      { id: 'db-mail', from: 'db', to: 'mail', critical: false },
    ],
    domains: [{ id: 'rack', name: 'Rack', contains: ['cache'] }],
  })
  const { page } = alice
  await page.getByRole('tab', { name: 'Domains' }).click()
  await page.getByRole('button', { name: 'Rack', exact: true }).click()
  const cascade = page.getByRole('region', { name: 'How it spreads' })
  await expect(cascade.getByRole('status')).toHaveText('Step 1 of 2')
  await expect(cascade.getByRole('listitem').first()).toContainText('Cache')
  await expect(cascade).toContainText('Next to saturate: Mail (throughput), at 3×.')
  await expect(page.getByText('Step 2', { exact: true })).toHaveCount(0)
  await cascade.getByRole('button', { name: 'Step further' }).click()

  await expect(page.getByText('Step 2', { exact: true })).toBeVisible()
  await expect(cascade.getByRole('listitem').last()).toContainText('Database')
  await page.getByRole('tab', { name: 'Order' }).click()
  await expect(page.getByText('Step 2', { exact: true })).toHaveCount(0)
})

test('pairs of domains are tried, the worst first, and looked at', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  await page.getByRole('tab', { name: 'Domains' }).click()
  await page.getByText('Two domains at once').click()
  const pairs = page.getByRole('table', { name: 'Two domains at once' })
  await expect(pairs.getByRole('row')).toHaveCount(4)
  await expect(pairs.getByRole('row').nth(1)).toContainText('4.8 %')
  await pairs.getByRole('button', { name: 'Zone 1 + Zone 2' }).click()
  await expect(page.getByRole('button', { name: 'Zone 1', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.getByRole('button', { name: 'Zone 2', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('availability is put beside what was promised, in words', async ({ alice }) => {
  await startBoard(alice, /Payments with third parties/)
  const { page } = alice
  await page.getByRole('tab', { name: 'Domains' }).click()
  await expect(page.getByText('promised 99.95 %: kept', { exact: false })).toBeVisible()
  await expect(page.getByText('h a year down', { exact: false }).first()).toBeVisible()
})
