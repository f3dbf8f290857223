import { expect, join, startBoard, test, type Visitor } from './fixtures.ts'

async function openSheet({ page }: Visitor) {
  await page.getByRole('button', { name: 'Open the growth sheet' }).click()
  return page.getByRole('dialog', { name: 'Growth' })
}

/** Two years of weeks that grow by 2 % each, a little off the line. */
const weeks = Array.from({ length: 104 }, (_, week) => {
  const date = new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10)
  return `${date},${Math.round(1000 * 1.02 ** week * (1 + 0.02 * Math.sin(week * 2.4)))}`
}).join('\n')

test('a growth that somebody types gives every break a day, for both', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  const sheet = await openSheet(alice)
  await expect(sheet.getByText('every break gets a day', { exact: false })).toBeVisible()
  await sheet.getByRole('combobox', { name: 'How today grows' }).selectOption('Compound, a share a year')
  await sheet.getByLabel('Today', { exact: true }).fill('2026-01-01')
  await alice.page.keyboard.press('Enter')

  // Doubling every year: 2.4× after 365 · log₂ 2.4 = 461 days.
  await expect(sheet.getByRole('row', { name: /Thumbnail workers/ })).toContainText('2027-04-07')
  await expect(sheet.getByText('Doubles every 365 days.')).toBeVisible()
  const other = await openSheet(bob)
  await expect(other.getByRole('row', { name: /Thumbnail workers/ })).toContainText('2027-04-07')
})

test('a pasted series is fitted, explained, and sets the days with their intervals', async ({
  alice,
  bob,
}) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  const sheet = await openSheet(alice)
  await sheet.getByRole('textbox', { name: 'Paste or drop a series' }).fill(`week,requests\n${weeks}`)
  await sheet.getByRole('button', { name: 'Read it' }).click()
  const series = sheet.getByRole('article', { name: 'requests' })
  await expect(series.getByRole('row', { name: /^exponential/ })).toContainText('chosen')
  await series.getByRole('button', { name: 'Use it for the growth' }).click()

  const row = sheet.getByRole('row', { name: /Thumbnail workers/ })
  await expect(row).toContainText(/2026-\d\d-\d\d – 2026-\d\d-\d\d/)
  await expect(row).toContainText('0 %')
  await expect(sheet.getByRole('combobox', { name: 'How today grows' })).toHaveValue('series')
  const other = await openSheet(bob)
  await expect(other.getByRole('article', { name: 'requests' })).toBeVisible()
  // No day is set as today: everywhere it is the day of the last point.
  const [day = ''] = /\d{4}-\d\d-\d\d/.exec((await row.textContent()) ?? '') ?? []
  await alice.page.keyboard.press('Escape')
  await expect(alice.page.getByRole('button', { name: /^Breaks first/ })).toContainText(`about ${day}`)
})

test('a day from which it was counted otherwise cuts the series', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const sheet = await openSheet(alice)
  await sheet.getByRole('textbox', { name: 'Paste or drop a series' }).fill(weeks)
  await sheet.getByRole('button', { name: 'Read it' }).click()
  const series = sheet.getByRole('article', { name: 'Measured series' })
  await series.getByRole('button', { name: 'Add a day' }).click()
  await series.getByLabel('Day', { exact: true }).fill('2025-01-06')
  await alice.page.keyboard.press('Enter')
  await series.getByRole('checkbox', { name: /Counted otherwise before/ }).check()

  await expect(series.getByText('53 points are left out', { exact: false })).toBeVisible()
})

test('what is no series is refused in one sentence', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const sheet = await openSheet(alice)
  await sheet.getByRole('textbox', { name: 'Paste or drop a series' }).fill('Dear all')
  await sheet.getByRole('button', { name: 'Read it' }).click()

  await expect(sheet.getByRole('alert')).toContainText('No day with a number in it.')
})

test('objectives are set where the growth is', async ({ alice }) => {
  await startBoard(alice, /Photo sharing/)
  const sheet = await openSheet(alice)
  const flow = sheet.getByRole('group', { name: 'View a photo' })
  await flow.getByRole('textbox', { name: 'Availability, at least' }).fill('99.9 %')
  await alice.page.keyboard.press('Enter')
  await expect(flow.getByRole('textbox', { name: 'Availability, at least' })).toHaveValue(/99\.9/)
  await alice.page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('G tags what is selected with a curve, and the break moves for both', async ({ alice, bob }) => {
  const link = await startBoard(alice, /Photo sharing/)
  await join(bob, link)
  const { page } = alice
  await page.getByRole('group', { name: /^Load balancer,/ }).click()
  await page.keyboard.press('g')
  await page.getByRole('dialog').getByRole('combobox').fill('Quadratic')
  await page.keyboard.press('Enter')

  await expect(page.getByText('Load balancer grows with Quadratic growth.')).toBeVisible()
  await page.getByRole('tab', { name: 'Inspector' }).click()
  await expect(page.getByRole('combobox', { name: 'Growth tag' })).toHaveValue(/.+/)
  await expect(
    bob.page.getByRole('region', { name: 'Then' }).getByRole('listitem').filter({ hasText: 'Load balancer' }),
  ).toContainText('6.1')
})
