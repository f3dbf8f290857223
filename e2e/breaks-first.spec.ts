import { expect, openBoard, startBoard, test } from './fixtures.ts'

const throughput = (capacity: number) => [{ id: 'rps', kind: 'throughput', capacity }]
const shop = {
  drivers: [{ id: 'users', base: 100 }],
  flows: [
    { id: 'read', name: 'Read', entry: 'web', driver: 'users', perUnit: 1 },
    { id: 'pay', name: 'Pay', entry: 'till', driver: 'users', perUnit: 1 },
  ],
  components: [
    { id: 'web', name: 'Web', limits: throughput(1000) },
    { id: 'till', name: 'Till', limits: throughput(1000) },
    { id: 'db', name: 'Database', limits: throughput(800) },
    { id: 'aside', name: 'Aside', limits: throughput(10) },
  ],
  connections: [
    { id: 'web-db', from: 'web', to: 'db', retry: { retries: 3 } },
    { id: 'till-db', from: 'till', to: 'db' },
  ],
}

test('ties are told as ties, and what is never met is folded', async ({ alice }) => {
  await openBoard(alice, shop)
  const { page } = alice
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('Database')
  const then = page.getByRole('region', { name: 'Then' }).getByRole('listitem')
  await expect(then).toHaveCount(2)
  await expect(then.first()).toContainText('=2')
  await expect(then.last()).toContainText('=2')
  await expect(page.getByRole('button', { name: /Aside/ })).toHaveCount(0)
  await page.getByText('1 limit is never met').click()
  await expect(page.getByRole('button', { name: /Aside/ }).last()).toContainText('never')
  await page.getByText('How exact this is, and what it does not model').click()
  await expect(page.getByText('partial network partitions', { exact: false })).toBeVisible()
})

test('retries warn in amber before the database breaks', async ({ alice }) => {
  await openBoard(alice, shop)
  const { page } = alice
  const before = page.getByRole('region', { name: 'Not safe before that either' })
  await expect(before.getByRole('listitem')).toContainText('Web → Database')
  await expect(before).toContainText('From 1.6× on an outage no longer ends by itself.')
  await expect(before).toContainText('From 4× on there is no healthy state.')
  await before.getByRole('button').click()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await expect(page.getByRole('heading', { name: /Web → Database/ })).toBeVisible()
})

test('a promise missed before any limit breaks is the first answer', async ({ alice }) => {
  await openBoard(alice, {
    ...shop,
    scenario: { objectives: [{ flow: 'read', meanSeconds: 0.02 }] },
    components: shop.components.map((row) =>
      row.id === 'db' ? { ...row, service: { meanSeconds: 0.00125, servers: 1, scv: 1 } } : row,
    ),
  })
  const first = alice.page.getByRole('region', { name: 'Breaks first' })
  await expect(first).toContainText('mean response within 20 ms')
  await expect(first).toContainText('3.75×')
  const { page } = alice
  await expect(page.getByRole('region', { name: 'Then' }).getByRole('listitem').first()).toContainText(
    'Database',
  )
  const slider = page.getByRole('slider', { name: 'Multiple of today' })
  for (const _ of [2, 3]) await slider.press('ArrowRight')
  await expect(page.getByText('promise missed', { exact: false })).toHaveCount(0)
  await slider.press('ArrowRight')
  await expect(page.getByText('1 promise missed')).toBeVisible()
  await page.getByRole('tab', { name: 'Then what' }).click()
  await expect(page.getByText('Read misses its promise before any limit is met')).toBeVisible()
})

test('one flow shows only what its requests pass', async ({ alice }) => {
  await openBoard(alice, shop)
  const { page } = alice
  await page.getByRole('combobox', { name: 'On the way of' }).selectOption('Pay')
  const then = page.getByRole('region', { name: 'Then' }).getByRole('listitem')
  await expect(then).toHaveCount(1)
  await expect(then).toContainText('Till')
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('4×')
  await expect(page.getByRole('region', { name: 'Not safe before that either' })).toContainText(
    'Web → Database',
  )
})

test('a break names the numbers it rests on and where they come from', async ({ alice }) => {
  await startBoard(alice, /Three-tier web shop/)
  const { page } = alice
  await page.getByText('The numbers it rests on').click()
  const number = page.getByRole('listitem').filter({ hasText: '10 % more' }).first()
  await expect(number).toContainText(/default, not measured|estimated|measured|imported/)
  await number.getByRole('button').click()
  await expect(page.getByRole('tab', { name: 'Inspector' })).toHaveAttribute('aria-selected', 'true')
})

test('a component under the pointer marks its rows', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const { page } = alice
  const row = page.getByRole('region', { name: 'Then' }).getByRole('button', { name: /API/ })
  await expect(row).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  await page.getByRole('group', { name: /^API,/ }).hover()
  await expect(row).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
})

test('a range says beside the answer how sure it is', async ({ alice }) => {
  await openBoard(alice, {
    ...shop,
    components: shop.components.map((row) =>
      row.id === 'db' || row.id === 'web'
        ? { ...row, limits: [{ id: 'rps', kind: 'throughput', capacity: '400 to 1000' }] }
        : row,
    ),
  })
  const { page } = alice
  const sure = page.getByRole('region', { name: 'Confidence' })
  await expect(sure).toContainText(/In \d+ % of 1,024 draws Database \(throughput\) breaks first/)
  await expect(sure).toContainText('About limits alone, without promises and retries.')
  await expect(sure).toContainText('Measuring Database · throughput would help most')
  const then = page.getByRole('region', { name: 'Then' }).getByRole('button', { name: /^\S+ Web/ })
  await expect(then).toContainText(/first of the limits in \d+ % of draws/)
  await sure.getByRole('button', { name: 'All that is known of it' }).click()
  await expect(page.getByText('16,384 of 16,384 draws')).toBeVisible()
})

test('each answer says how exact its reckoning is', async ({ alice }) => {
  const together = { from: 'web', to: 'db', parallel: true }
  await openBoard(alice, {
    ...shop,
    scenario: {
      objectives: [
        { flow: 'read', meanSeconds: 0.02 },
        { flow: 'pay', p99Seconds: 0.5 },
      ],
    },
    components: shop.components.map((row) => ({
      ...row,
      ...(row.id === 'db' && { service: { meanSeconds: 0.00125 } }),
    })),
    connections: [
      { id: 'one', ...together },
      { id: 'two', ...together },
      { id: 'till-db', from: 'till', to: 'db' },
    ],
  })
  const { page } = alice
  const row = (name: RegExp) => page.getByRole('button', { name })
  await expect(row(/mean response within 20 ms/).last()).toContainText('within 20 %')
  await expect(row(/99 % of responses within 500 ms/).last()).toContainText('within 5 %')
  await expect(row(/Till throughput/)).toContainText('exact · capacity estimated')
  await page.getByText('How exact this is, and what it does not model').click()
  await expect(page.getByText('Waits for general services', { exact: false })).toBeVisible()
})

test('a fix that breaks something else sooner says so', async ({ alice }) => {
  await openBoard(alice, {
    drivers: shop.drivers,
    flows: [{ id: 'read', name: 'Read', entry: 'app', driver: 'users', perUnit: 1 }],
    components: [
      {
        id: 'app',
        name: 'App',
        instances: 4,
        limits: [{ id: 'rps', kind: 'throughput', capacity: { perInstance: 50 } }],
      },
      {
        id: 'db',
        name: 'Database',
        limits: [{ id: 'pool', kind: 'connections', from: 'app', poolPerInstance: 10, capacity: 97 }],
      },
    ],
    connections: [{ id: 'app-db', from: 'app', to: 'db' }],
  })
  const { page } = alice
  await page.getByRole('tab', { name: 'Then what' }).click()
  const fixes = page.getByRole('region', { name: 'Fixes that fit' })
  await expect(fixes.getByRole('button', { name: /^Run 200 instances of App/ })).toContainText(
    'It breaks something else sooner. Then Database (connections) breaks first',
  )
  await expect(fixes.getByRole('button', { name: /^Raise App/ })).not.toContainText('sooner')
})

test('a pool rests on the times of all that it waits for', async ({ alice }) => {
  await openBoard(alice, {
    ...shop,
    components: [
      {
        id: 'web',
        name: 'Web',
        ownSeconds: 0.01,
        limits: [{ id: 'pool', kind: 'threads', capacity: { pool: 4 } }],
      },
      { id: 'till', name: 'Till' },
      { id: 'db', name: 'Database', service: { meanSeconds: 0.01 } },
    ],
  })
  const { page } = alice
  await expect(page.getByRole('region', { name: 'Breaks first' })).toContainText('Web')
  await page.getByText('The numbers it rests on').click()
  await expect(page.getByRole('button', { name: 'Web · own time' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Database · mean service time' })).toBeVisible()
})
